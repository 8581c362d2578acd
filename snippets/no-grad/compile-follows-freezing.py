import logging

import torch

_ = torch.manual_seed(0)
model = torch.nn.Sequential(
    torch.nn.Linear(2, 2), torch.nn.Tanh(), torch.nn.Linear(2, 1)
)
# essential
compiled = torch.compile(model, backend="aot_eager")
# end
x, rounds = torch.ones(1, 2), {}
for when, trained in (("trained", True), ("frozen", False), ("again", True)):
    # essential
    _ = model[0].requires_grad_(trained)
    results = []
    for run in (model, compiled):
        model.zero_grad()
        run(x).sum().backward()
        # end
        results.append([p.grad for p in model.parameters()])
    rounds[when] = [g is not None for g in results[1]]
    print(f"first layer {when:8}", rounds[when])
    for plain, fast in zip(*results):
        assert (plain is None) == (fast is None)  # claim: ng-compile-same-none-as-eager
        assert plain is None or torch.allclose(plain, fast)

assert rounds["frozen"] == [
    False,
    False,
    True,
    True,
]  # claim: ng-compile-follows-freezing
assert all(rounds["again"])  # claim: ng-compile-follows-unfreezing

# en: a flag too many for the limit, by default 8: torch warns, and the plain model runs
# zh: 标志的组合超过上限（默认 8 种）：torch 发出警告，改为运行原模型
graphs, trained = [], []


def backend(graph, inputs):
    graphs.append(graph)
    return graph.forward


torch._dynamo.reset()
torch._logging.set_logs(dynamo=logging.ERROR)
with torch._dynamo.config.patch(recompile_limit=1):
    limited = torch.compile(model, backend=backend)
    for flag in (True, False, True):
        model[0].requires_grad_(flag).zero_grad()
        limited(x).sum().backward()
        trained.append(model[0].weight.grad is not None)
    whole = torch.compile(model, backend=backend, fullgraph=True)
    model[0].requires_grad_(False)
    try:
        whole(x)
        refused = False
    except RuntimeError as error:
        refused = "fullgraph=True" in str(error)
print("limit 1, compilations:", len(graphs), "| first layer trained:", trained)
assert len(graphs) == 1 and trained == [True, False, True]  # claim: ng-compile-limit
assert refused  # claim: ng-compile-limit-fullgraph
