import torch
from torch.nn.functional import cross_entropy

# en: the batches of two processes, with four samples each
# zh: 两个进程的批次，各有四个样本
_ = torch.manual_seed(0)
w = torch.randn(3, 2, dtype=torch.double, requires_grad=True)
batches = torch.randn(2, 4, 3, dtype=torch.double)
texts = torch.randn(8, 2, dtype=torch.double)
scale = torch.ones((), dtype=torch.double, requires_grad=True)


# essential
def whole(features, rank):
    logits = scale * (features @ features.T + features @ texts.T)
    return cross_entropy(logits, torch.arange(8))


def own_rows(features, rank):
    rows = torch.arange(4 * rank, 4 * rank + 4)
    logits = scale * (features @ features.T + features @ texts.T)
    return cross_entropy(logits[rows], rows)


# end
def averaged_gradient(loss, differentiable):
    if differentiable:
        features = (batches @ w).flatten(0, 1)
        total = sum(loss(features, rank) for rank in range(2))
    else:
        total = 0
        for rank in range(2):
            # essential
            # en: only the features of this process keep their history
            # zh: 只有本进程的特征带有历史
            parts = list(batches @ w)
            parts[1 - rank] = parts[1 - rank].detach()
            total = total + loss(torch.cat(parts), rank)
            # end
    return torch.autograd.grad(total / 2, [w, scale])


all_rows = whole((batches @ w).flatten(0, 1), 0)
right, right_scale = torch.autograd.grad(all_rows, [w, scale])
cells, scales = {}, {}
print("averaged gradient, compared with the right one")
for loss in (whole, own_rows):
    for name, differentiable in (("put back", False), ("differentiable", True)):
        gradient, of_scale = averaged_gradient(loss, differentiable)
        scales[loss, differentiable] = of_scale / right_scale
        cells[loss, differentiable] = gradient
        angle = torch.cosine_similarity(gradient.flatten(), right.flatten(), 0)
        size = (gradient.norm() / right.norm()).item()
        part = scales[loss, differentiable].item()
        row = f"norm {size:.2f}, cosine {angle:.3f}, scale {part:.2f}"
        print(f"{loss.__name__:9} {name:15}", row)

assert torch.allclose(cells[whole, False] * 2, right)  # claim: tr-put-back-is-a-part
ones = torch.ones_like(scale)
assert torch.allclose(scales[whole, False], ones)  # claim: tr-put-back-scale-is-whole
assert torch.allclose(cells[whole, True], right)  # claim: tr-differentiable-is-whole
assert not torch.allclose(
    cells[own_rows, False] * 2, right, rtol=0.1
)  # claim: tr-put-back-rows-differ
assert torch.allclose(cells[own_rows, True], right)  # claim: tr-differentiable-rows
