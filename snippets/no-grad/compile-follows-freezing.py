import torch

_ = torch.manual_seed(0)
model = torch.nn.Sequential(
    torch.nn.Linear(2, 2), torch.nn.Tanh(), torch.nn.Linear(2, 1)
)
# essential
compiled = torch.compile(model, backend="aot_eager")
# end
print("gradients of weight, bias, weight, bias")
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
