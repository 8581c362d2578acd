import torch

_ = torch.manual_seed(0)
model = torch.nn.Linear(4, 3).requires_grad_(False)
x = torch.randn(1, 4)


def attempt(label, score, x):
    try:
        got = torch.autograd.grad(score, x)[0]
        print(f"{label:15} got a gradient")
        return got
    except RuntimeError as error:
        print(f"{label:15} error: {str(error).split(' and ')[0]}")
        return str(error)


# essential
no_flag = attempt("no flag", model(x).sum(), x)
score = model(x).sum()
late = attempt("flag too late", score, x.requires_grad_())
fresh = attempt("flag first", model(x).sum(), x)
# end
with torch.no_grad():
    score = model(x).sum()

unrecorded = attempt("under no_grad", score, x)
try:
    torch.ones(2, dtype=torch.uint8).requires_grad_()
except RuntimeError as error:
    integers = str(error)
    print(f"{'integers':15} error: {integers}")

# en: a network that is not frozen: the input has no flag, or gets it too late
# zh: 没有冻结的网络：输入没有设标志，或者设得太晚
trained, plain, tardy = torch.nn.Linear(4, 3), torch.randn(1, 4), torch.randn(1, 4)
sums = trained(plain).sum(), trained(tardy).sum()
_ = tardy.requires_grad_()
for value in sums:
    value.backward()

print("not frozen, backward(): x.grad", plain.grad, "and", tardy.grad)
assert plain.grad is None and tardy.grad is None  # claim: tr-flag-unfrozen-is-none
assert "floating point" in integers  # claim: tr-integers-cannot-require-grad
assert "does not require grad" in no_flag  # claim: tr-all-frozen-is-unrecorded
assert "does not require grad" in late  # claim: tr-flag-before-the-forward
assert fresh.shape == x.shape  # claim: tr-flag-on-the-input
assert "does not require grad" in unrecorded  # claim: tr-no-grad-blocks-input-gradient
