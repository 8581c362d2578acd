import torch

_ = torch.manual_seed(0)


class NoGradient(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x * 1

    @staticmethod
    def backward(ctx, grad):
        return None


linear, unused, frozen = (torch.nn.Linear(2, 2) for _ in range(3))
_ = frozen.requires_grad_(False)
a, dead, rounded, erased, picked, cut, refused = torch.ones(7, 2).unbind()
leaves = [t.requires_grad_() for t in (a, dead, rounded, erased, picked, cut, refused)]
print("before backward():", [t.grad for t in leaves])
assert not any(t.grad is not None for t in leaves)  # claim: leaf-grad-starts-none

# essential
h = a + (dead - 5).relu() + rounded.round() + erased * 0 + picked[0] + cut.detach()
h = h + NoGradient.apply(refused)
frozen(linear(h)).sum().backward()
# end
tensors = {
    "never used": unused.weight,
    "frozen": frozen.weight,
    "cut by detach()": cut,
    "Function returned None": refused,
    "relu of a negative": dead,
    "round": rounded,
    "times zero": erased,
    "only [0] was used": picked,
    "before a frozen layer": a,
}
seen = {}
for name, t in tensors.items():
    seen[name] = (
        "None" if t.grad is None else "zeros" if not t.grad.any() else "numbers"
    )
    print(f"{name:23}{seen[name]}")

kinds = list(seen.values())
assert kinds[:4] == ["None"] * 4  # claim: leaf-none-means-no-path
assert kinds[4:7] == ["zeros"] * 3  # claim: leaf-zero-is-a-gradient
assert picked.grad.ne(0).tolist() == [True, False]  # claim: leaf-unpicked-is-zero
assert a.grad.any()  # claim: leaf-gradient-passes-frozen-layer
