import torch


def text_of(broken):
    try:
        broken()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


# essential
def overwrite_saved(size):
    y = torch.ones(size, requires_grad=True).exp()
    y.zero_()
    y.sum().backward()


# end
# en: one mistake, made with two tensors
# zh: 同一个错误，换两个张量各犯一次
small = text_of(lambda: overwrite_saved(3))
large = text_of(lambda: overwrite_saved(500))
here = next(i for i, (a, b) in enumerate(zip(small, large)) if a != b)
print("the same for both:", small[:here])
print("different        :", small[here : here + 14], "|", large[here : here + 14])
assert here > 80 and small != large  # claim: err-first-words-are-stable

# en: not every message on these pages is a RuntimeError
# zh: 这些报错并不都是 RuntimeError
leaf = torch.ones(3, requires_grad=True)
kinds = [
    text_of(lambda: leaf.sub_(1)),
    text_of(lambda: torch.optim.SGD([leaf * 2], lr=0.1)),
    text_of(lambda: setattr(torch.nn.Linear(3, 1), "weight", leaf)),
]
for text in kinds:
    print(text[:66])

assert not kinds[1].startswith("RuntimeError")  # claim: err-optimizer-raises-value
assert not kinds[2].startswith("RuntimeError")  # claim: err-module-raises-type
