import torch

seen = []


# essential
def hook_the_node(leaf):
    node = (leaf * 1).grad_fn.next_functions[0][0]
    _ = node.register_hook(lambda *_: seen.append("called"))
    return node


# end
# en: a node exists only while something refers to it
# zh: 节点只在有引用时存在
# essential
v = torch.ones(2, requires_grad=True)
_ = hook_the_node(v)
del _
v.sum().backward()
# end
print("calls, node not kept:", seen)
lost = list(seen)
kept = hook_the_node(v)
v.sum().backward()
print("calls, node kept    :", seen, "| name of the node:", kept.name())
assert lost == []  # claim: graph-node-hook-needs-a-reference
assert seen == ["called"]  # claim: graph-kept-node-hook-is-called
