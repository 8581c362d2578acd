import logging

import torch

model, x = torch.nn.Linear(2, 1), torch.ones(1, 2, requires_grad=True)
graphs, trained = [], []
torch._logging.set_logs(dynamo=logging.ERROR)


def backend(graph, inputs):
    graphs.append(graph)
    return graph.forward


torch._dynamo.reset()
# essential
with torch._dynamo.config.patch(recompile_limit=1):
    compiled = torch.compile(model, backend=backend)
    for flag in (True, False, True):
        model.requires_grad_(flag).zero_grad()
        compiled(x).sum().backward()
        trained.append(model.weight.grad is not None)
    # end
    whole = torch.compile(model, backend=backend, fullgraph=True)
    model.requires_grad_(False)
    try:
        whole(x)
        refused = False
    except RuntimeError as error:
        refused = "fullgraph=True" in str(error)

count, sizes = len(graphs), {}
for dynamic in (False, None):
    torch._dynamo.reset()
    before = len(graphs)
    fitting = torch.compile(torch.nn.Linear(2, 1), backend=backend, dynamic=dynamic)
    for size in (2, 3, 4, 5):
        fitting(torch.ones(size, 2))
    sizes[dynamic] = len(graphs) - before
print("compilations:", count, "| weight gets a gradient:", trained)
print("error with fullgraph=True:", refused)
print("compilations for 4 batch sizes, dynamic=False and by default:", *sizes.values())
assert count == 1 and trained == [True, False, True]  # claim: ng-compile-limit
assert sizes[False] == 4  # claim: ng-compile-each-size
assert sizes[None] == 2  # claim: ng-compile-any-size
assert refused  # claim: ng-compile-limit-fullgraph
