import torch

seen = {}
x = torch.tensor(2.0, requires_grad=True)
print("called in      create_graph  mode in backward  gradient recorded")
for caller in (torch.enable_grad, torch.no_grad):
    for create_graph in (False, True):
        y = x**3
        mode = []
        _ = y.register_hook(lambda _: mode.append(torch.is_grad_enabled()))
        with caller():
            (g,) = torch.autograd.grad(y, x, create_graph=create_graph)
        row = seen[caller, create_graph] = mode[0], g.requires_grad
        print(f"{caller.__name__:14} {create_graph!s:13} {row[0]!s:17} {row[1]}")

off = [seen[caller, False] for caller in (torch.enable_grad, torch.no_grad)]
on = [seen[caller, True] for caller in (torch.enable_grad, torch.no_grad)]
assert off == [(False, False)] * 2  # claim: ng-backward-is-unrecorded-by-default
assert on == [(True, True)] * 2  # claim: ng-create-graph-decides
