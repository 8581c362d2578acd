import torch
from torch.nn.utils import clip_grad_norm_, clip_grad_value_

w = torch.zeros(2, requires_grad=True)
frozen = torch.zeros(2)
parts = [torch.tensor([30.0, 0.0]), torch.tensor([0.0, 40.0])]


def accumulate(clip_each):
    w.grad = None
    for slope in parts:
        (w * slope / 2).sum().backward()
        if clip_each:
            _ = clip_grad_norm_([w], max_norm=1.0)


# essential
accumulate(clip_each=False)
print("accumulated       :", w.grad.tolist())
returned = clip_grad_norm_([w, frozen], max_norm=1.0)
# end
once = w.grad.tolist()
print("clipped once      :", [round(g, 2) for g in once])
print("returned          :", returned.item())
accumulate(clip_each=True)
each = w.grad.tolist()
print("clipped each time :", [round(g, 2) for g in each])
accumulate(clip_each=False)
clip_grad_value_([w], clip_value=16.0)
print("clip_grad_value_  :", w.grad.tolist())

assert returned == 25  # claim: tr-clip-returns-norm-before
factors = torch.tensor(once) / torch.tensor([15.0, 20.0])
assert torch.allclose(factors[0], factors[1])  # claim: tr-clip-scales-all-alike
direction = torch.tensor([0.6, 0.8])
assert torch.allclose(torch.tensor(once), direction)  # claim: tr-clip-keeps-direction
assert each[1] > 10 * each[0]  # claim: tr-clip-each-part-distorts
assert w.grad.tolist() == [15.0, 16.0]  # claim: tr-clip-value-turns-it
