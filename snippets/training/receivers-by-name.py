import torch

_ = torch.manual_seed(0)
layers = [layer for _ in range(3) for layer in (torch.nn.Linear(4, 4), torch.nn.Tanh())]
body = torch.nn.Sequential(*layers)
main, extra = torch.nn.Linear(4, 1), torch.nn.Linear(4, 1)
x = torch.randn(8, 4)


def nodes_of(loss):
    found, waiting = set(), [loss.grad_fn]
    while waiting:
        node = waiting.pop()
        found.add(node)
        waiting += [n for n, _ in node.next_functions if n and n not in found]
    return found


def run(name, features, **receivers):
    loss, ran = extra(features).mean(), []
    nodes = nodes_of(loss)
    for node in nodes:
        _ = node.register_prehook(ran.append)
    loss.backward(**receivers)
    print(f"{name:17} nodes in the graph {len(nodes):2}, nodes that ran {len(ran):2}")
    return len(nodes), len(ran)


# essential
features = body(x)
whole = run("backward()", body(x))
named = run("backward(inputs=)", features, inputs=list(extra.parameters()))
cut = run("detach()", body(x).detach())
# end
assert (
    named[0] == whole[0] and named[1] == cut[1]
)  # claim: tr-named-receivers-stop-early
assert cut[0] < whole[0]  # claim: tr-detached-loss-holds-no-body

# en: the graph of the body was not used, so it was not freed either
# zh: 编码器的计算图没有用到，所以也没有释放
main(features).mean().backward()
reached = body[0].weight.grad.any().item()
print("the main loss still reaches the body:", reached)
assert reached  # claim: tr-named-receivers-free-nothing-behind
