import gc
from collections import Counter

import torch
from torch import nn


# essential
def graph(node):
    nodes, todo = set(), [node]
    while todo:
        if (node := todo.pop()) is not None and node not in nodes:
            nodes.add(node)
            todo += [other for other, _ in node.next_functions]
    return nodes


def tensors():
    _ = gc.collect()
    return [o for o in gc.get_objects() if issubclass(type(o), torch.Tensor)]


def census(step, old):
    step()
    new = tensors()
    graphs = [(len(graph(t.grad_fn)), t.dim()) for t in old + new if t.grad_fn]
    return Counter(graphs), len(graphs), sum(t.numel() for t in new)


# en: step is the body of your loop, as a function
# zh: step 是循环体，写成函数
def what_grows(step):
    step()
    old = tensors()
    # en: after gc.freeze(), tensors() finds only tensors that were made later
    # zh: gc.freeze() 之后，tensors() 只找出之后新建的张量
    gc.freeze()
    first, before, after = [census(step, old) for _ in range(4)][1:]
    gc.unfreeze()
    # en: the size of the largest graph that the last step but one added
    # zh: 倒数第二步增加的最大的计算图有几个节点
    last = max(before[0] - first[0], default=(0, 0))
    # en: the same for the last step, with the number of dimensions of its tensor
    # zh: 最后一步增加的最大的计算图有几个节点，所属张量是几维
    size, dim = max(after[0] - before[0], default=(0, 0))
    if size > last[0] > 0:
        if dim == 0:
            return "a sum keeps all graphs: no-grad/memory-and-speed#total-loss"
        return "a state keeps all graphs: training/truncated-backprop#with-detach"
    if after[1] > before[1]:
        return "results are kept with their graphs: training/memory-grows#graphs"
    if after[2] > before[2]:
        return "tensors without a graph are kept: training/memory-grows#kept"


# end
def train(fault):
    _ = torch.manual_seed(0)
    model, x = nn.Linear(4, 4), torch.randn(8, 4)
    optimizer = torch.optim.Adam(model.parameters())
    kept = {"total": 0, "losses": [], "outputs": [], "state": torch.zeros(8, 4)}
    if fault == "a forgotten hook":
        _ = model.register_forward_hook(
            lambda m, i, out: kept["outputs"].append(out.data)
        )

    def step():
        optimizer.zero_grad()
        loss = model(x).square().mean()
        loss.backward()
        optimizer.step()
        validation = model(x).square().mean()
        if fault == "total += loss":
            kept["total"] += validation
        if fault == "losses.append(loss)":
            kept["losses"].append(validation)
        if fault == "a state carried over":
            kept["state"] = model(kept["state"])
        if fault == "outputs.append(output)":
            with torch.no_grad():
                kept["outputs"].append(model(x))

    found = what_grows(step)
    print(f"with {fault}: {found}")
    return str(found)


assert train("no fault") == "None"  # claim: sym-memory-healthy
assert "#total-loss" in train("total += loss")  # claim: sym-memory-sum
assert "#graphs" in train("losses.append(loss)")  # claim: sym-memory-list
assert "#with-detach" in train("a state carried over")  # claim: sym-memory-state
assert "#kept" in train("outputs.append(output)")  # claim: sym-memory-outputs
assert "#kept" in train("a forgotten hook")  # claim: sym-memory-hook
