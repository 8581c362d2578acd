import torch

w = torch.ones(2, requires_grad=True)


# essential
def fresh_zero(chosen):
    return chosen.sum() if len(chosen) else torch.tensor(0.0)


def plain_sum(chosen):
    return chosen.sum()


def mean(chosen):
    return chosen.mean()


# end
def attempt(loss, mask):
    w.grad = None
    try:
        value = loss((2 * w)[torch.tensor(mask)])
        value.backward()
    except RuntimeError as error:
        return str(error)
    return f"loss {value.item()}, w.grad = {w.grad.tolist()}"


full, empty = [True, False], [False, False]
print("fresh zero, full batch: ", attempt(fresh_zero, full))
print("fresh zero, empty batch:", attempt(fresh_zero, empty))
print("plain sum, empty batch: ", attempt(plain_sum, empty))
print("mean, empty batch:      ", attempt(mean, empty))
assert "[2.0, 0.0]" in attempt(fresh_zero, full)  # claim: err-batch-full
assert "element 0" in attempt(fresh_zero, empty)  # claim: err-batch-fresh-zero
assert "[0.0, 0.0]" in attempt(plain_sum, empty)  # claim: err-batch-empty-sum
assert attempt(mean, empty).startswith(
    "loss nan, w.grad = [0.0"
)  # claim: err-batch-empty-mean

# en: a mask instead of a selection
# zh: 用掩码，而不是选择
mask = torch.zeros(2)
w.grad = None
((2 * w * mask).sum() / mask.sum()).backward()
print("mask of zeros, divided by its sum: w.grad =", w.grad.tolist())
assert w.grad.isnan().all()  # claim: err-batch-masked-mean
