import torch
from torch import nn
from torch.utils._python_dispatch import TorchDispatchMode


# essential
class Work(TorchDispatchMode):
    numbers = 0

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        out = func(*args, **(kwargs or {}))
        self.numbers += out.numel() if torch.is_tensor(out) else 1
        return out


def count(model, step):
    with Work() as work:
        loss = step()
    nodes, todo = set(), [loss.grad_fn]
    while todo:
        if (node := todo.pop()) is not None and node not in nodes:
            nodes.add(node)
            todo += [other for other, _ in node.next_functions]
    items = [item for module in model.modules() for item in vars(module).items()]
    hooks = sum(len(value) for name, value in items if name.endswith("_hooks"))
    for p in model.parameters():
        hooks += len(p._backward_hooks or ()) + len(p._post_accumulate_grad_hooks or ())
    return hooks, len(nodes), work.numbers


# en: step is the body of your loop, as a function that returns the loss
# zh: step 是循环体，写成返回损失的函数
def what_gets_longer(model, step):
    for _ in range(2):
        step()
    before, after = count(model, step), count(model, step)
    if after[0] > before[0]:
        return "each step adds a hook: graphs/hooks#handle"
    if after[1] > before[1]:
        return "the graph gets longer: training/truncated-backprop#retain-graph"
    if after[2] > before[2]:
        return "each step reads all earlier results: training/memory-grows#kept"


# end
def train(fault):
    _ = torch.manual_seed(0)
    model, x = nn.Linear(4, 4), torch.randn(8, 4)
    optimizer = torch.optim.Adam(model.parameters())
    kept = {"outputs": [], "state": torch.zeros(8, 4)}

    def step():
        optimizer.zero_grad()
        if fault == "a hook registered in the loop":
            _ = model.register_forward_hook(lambda module, args, out: None)
        out = model(x + kept["state"])
        loss = out.square().mean()
        carried = fault == "a state with its graph"
        loss.backward(retain_graph=carried)
        kept["state"] = x * 0 + out if carried else out.detach()
        kept["outputs"].append(out.detach())
        if fault == "a metric over all outputs":
            _ = torch.cat(kept["outputs"]).mean()
        return loss

    found = what_gets_longer(model, step)
    print(f"with {fault}: {found}")
    return str(found)


assert train("no fault") == "None"  # claim: sym-slower-healthy
text = train("a hook registered in the loop")
assert "#handle" in text  # claim: sym-slower-hooks
assert "#retain-graph" in train("a state with its graph")  # claim: sym-slower-graph
assert "#kept" in train("a metric over all outputs")  # claim: sym-slower-metric
