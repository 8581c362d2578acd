import torch


def twice(module, grad_input, grad_output):
    return tuple(2 * grad for grad in grad_input)


def gradient(run, rows=1):
    x = torch.ones(rows, 2, requires_grad=True)
    run(x).sum().backward()
    return x.grad[0, 0].item()


def model():
    torch.compiler.reset()
    layer = torch.nn.Linear(2, 1, bias=False)
    layer.weight.data.fill_(1)
    return torch.nn.Sequential(layer)


late, got = model(), {}
# essential
fast = torch.compile(late, backend="aot_eager")
got["no hook"] = gradient(fast)
late[0].register_full_backward_hook(twice)
got["hook after the first call"] = gradient(fast)
got["plain model"] = gradient(late)
got["another shape"] = gradient(fast, rows=3)
torch.compiler.reset()
got["after a reset"] = gradient(fast)

early = model()
early[0].register_full_backward_hook(twice)
fast = torch.compile(early, backend="aot_eager")
got["hook before the first call"] = gradient(fast)
# end
other, seen = model(), []
fast = torch.compile(other, backend="aot_eager")
_ = gradient(fast)
other[0].weight.register_hook(seen.append)
_ = gradient(fast)


class Own(torch.nn.Module):
    def forward(self, x):
        return x + 0


for outermost in (model(), Own()):
    fast = torch.compile(outermost, backend="aot_eager")
    _ = gradient(fast)
    outermost.register_full_backward_hook(twice)
    got[f"late, outermost {type(outermost).__name__}"] = gradient(fast)

forward_hook, calls = model(), []
fast = torch.compile(forward_hook, backend="aot_eager")
_ = gradient(fast)
_ = forward_hook[0].register_forward_hook(lambda *given: calls.append(given))
_ = gradient(fast)


def inside(x):
    y = x * x
    y.retain_grad()
    y.register_hook(lambda grad: 3 * grad)
    return (y * x).sum(), y


slopes = []
for run in (inside, torch.compile(inside, backend="aot_eager")):
    x = torch.tensor([2.0], requires_grad=True)
    loss, y = run(x)
    loss.backward()
    slopes.append((x.grad.item(), y.grad.item()))

torch.compiler.reset()
try:
    torch.compile(inside, backend="aot_eager", fullgraph=True)(x)
except Exception as error:
    refused = str(error)
assert "retain_grad()" in refused  # claim: ng-compile-retain-grad-fullgraph
print("hook and retain_grad() inside, plain and compiled:", *slopes)
assert slopes[0] == slopes[1] == (28.0, 6.0)  # claim: ng-compile-hook-inside
for when, value in got.items():
    print(f"{when:26} gradient {value}")
print("late hook of the weight:", len(seen), "call")

assert got["hook before the first call"] == 2  # claim: ng-compile-early-hook-runs
assert got["hook after the first call"] == 1  # claim: ng-compile-late-hook-lost
assert got["plain model"] == 2
assert got["another shape"] == 2  # claim: ng-compile-recompiled-hook-runs
assert got["after a reset"] == 2  # claim: ng-compile-reset-finds-hooks
assert calls == []  # claim: ng-compile-late-forward-hook-lost
assert len(seen) == 1  # claim: ng-compile-late-tensor-hook-runs
assert got["late, outermost Own"] == 2  # claim: ng-compile-own-outermost-hook-runs
assert got["late, outermost Sequential"] == 1  # claim: ng-compile-sequential-hook-lost
