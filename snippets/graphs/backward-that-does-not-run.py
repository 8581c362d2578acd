import torch


class Double(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return 2 * x

    @staticmethod
    def backward(ctx, gradient):
        calls.append("backward")
        return 2 * gradient


class Listed(Double):
    @staticmethod
    def forward(ctx, x):
        return [2 * x]


w = torch.ones(1, requires_grad=True)
# essential
cases = {
    "apply(w)": lambda: Double.apply(w),
    "apply(data)": lambda: Double.apply(torch.ones(1)),
    "apply(w) in no_grad": torch.no_grad()(lambda: Double.apply(w)),
    "apply(w).detach()": lambda: Double.apply(w).detach(),
    "apply(w), a list": lambda: Listed.apply(w)[0],
    "forward(None, w)": lambda: Double.forward(None, w),
}
# end
ran = {}
for name, compute in cases.items():
    calls = []
    (compute() * w).backward()
    ran[name] = bool(calls)
    print(f"{name:20} backward ran: {ran[name]}")

right, *others = ran.values()
assert right  # claim: graph-backward-runs
assert not any(others)  # claim: graph-backward-does-not-run
name = type(Double.apply(w).grad_fn).__name__
assert name == "DoubleBackward"  # claim: graph-function-named
