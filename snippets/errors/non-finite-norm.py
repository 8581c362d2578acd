import torch
from torch.nn.utils import clip_grad_norm_


def parameters():
    p, q = (torch.zeros(1, requires_grad=True) for _ in range(2))
    p.grad, q.grad = torch.tensor([torch.nan]), torch.tensor([3.0])
    return p, q


p, q = parameters()
clip_grad_norm_([p, q], max_norm=1.0)
print("gradients nan and 3, clipped:", p.grad, q.grad)
spread = q.grad
torch.optim.SGD([p, q], lr=0.1).step()
print("the parameters after a step of SGD:", p.item(), q.item())
stepped = p.isnan() and q.isnan()

p, q = parameters()
p.grad = torch.tensor([torch.inf])
clip_grad_norm_([p, q], max_norm=1.0)
print("gradients inf and 3, clipped:", p.grad, q.grad)
infinite, other = p.grad, q.grad

p, q = parameters()
p.grad = torch.tensor([torch.inf])
clip_grad_norm_([p, q], max_norm=torch.inf)
print("gradients inf and 3, max_norm=inf:", p.grad, q.grad)
no_limit = p.grad.isnan() and q.grad.isnan()

# en: finite gradients whose norm is infinite in float32
# zh: 梯度有限，但范数在 float32 里是无穷大
p, q = parameters()
p.grad, q.grad = torch.tensor([1e20]), torch.tensor([3e20])
clip_grad_norm_([p, q], max_norm=1.0)
print("gradients 1e20 and 3e20, clipped:", p.grad, q.grad)
large = p.grad, q.grad

# essential
try:
    clip_grad_norm_(parameters(), max_norm=1.0, error_if_nonfinite=True)
except RuntimeError as error:
    # end
    message = str(error)
    print("error_if_nonfinite=True:", message)

# en: leave out the step, and look for the cause
# zh: 跳过这一步，再去找原因
p, q = parameters()
norm = torch.nn.utils.get_total_norm([p.grad, q.grad])
print("norm:", norm.item(), "- step left out" if not norm.isfinite() else "")

assert spread.isnan()  # claim: nan-spread-by-clipping
assert stepped  # claim: nan-clip-then-step
assert no_limit  # claim: nan-clip-no-limit
assert large == (0, 0)  # claim: nan-clip-of-large
assert infinite.isnan() and other == 0  # claim: nan-clip-of-infinite
assert "is non-finite, so it cannot be clipped" in message  # claim: nan-clip-error
assert norm.isnan()  # claim: nan-total-norm
