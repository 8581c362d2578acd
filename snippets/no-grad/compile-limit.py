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

print("compilations:", len(graphs), "| weight gets a gradient:", trained)
print("error with fullgraph=True:", refused)
assert len(graphs) == 1 and trained == [True, False, True]  # claim: ng-compile-limit
assert refused  # claim: ng-compile-limit-fullgraph
