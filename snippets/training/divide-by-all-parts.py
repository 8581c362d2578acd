import torch

parts = [1.0, 2.0, 3.0, 4.0]


def gradient(divisor):
    w = torch.ones(1, requires_grad=True)
    for k, x in enumerate(parts):
        # essential
        (w * x / divisor(k)).sum().backward()
        # end
    return w.grad.item()


w = torch.ones(1, requires_grad=True)
(w * torch.tensor(parts)).mean().backward()
whole = w.grad.item()
of_all, so_far = gradient(lambda k: len(parts)), gradient(lambda k: k + 1)
undivided = gradient(lambda k: 1)
print("gradient")
print("all parts in one batch  :", whole)
print("divided by 4            :", of_all)
print("divided by 1, 2, 3 and 4:", so_far)
print("not divided             :", undivided)
assert of_all == whole == 2.5  # claim: tr-divide-by-all
assert undivided == sum(parts)  # claim: tr-divide-no-sum
assert so_far == 1 / 1 + 2 / 2 + 3 / 3 + 4 / 4  # claim: tr-divide-so-far
