import torch

_ = torch.manual_seed(0)
layer = torch.nn.Linear(3, 4)
before = layer.weight.detach().clone()

# en: the flag belongs to a whole tensor, not to a part of it
# zh: 标志属于整个张量，不能只给其中一部分设置
try:
    layer.weight[:2].requires_grad_(False)
except RuntimeError as error:
    message = str(error)
    print("flag of a slice: error:", message.split(".")[0])

# essential
mask = torch.tensor([0.0, 0.0, 1.0, 1.0]).unsqueeze(1)
_ = layer.weight.register_hook(lambda grad: grad * mask)
optimizer = torch.optim.SGD([layer.weight], lr=0.1)
# end
for _ in range(5):
    optimizer.zero_grad()
    layer(torch.randn(8, 3)).square().mean().backward()
    optimizer.step()

gradient = layer.weight.grad.norm(dim=1)
moved = (layer.weight - before).norm(dim=1) > 0
print("gradient of the row is 0:", (gradient == 0).tolist())
print("row has changed         :", moved.tolist())
assert "leaf variables" in message  # claim: tr-no-flag-for-a-slice
whole = layer.weight.grad.shape == layer.weight.shape
assert whole  # claim: tr-mask-needs-whole-gradient
assert not gradient[:2].any() and gradient[2:].all()  # claim: tr-hook-masks-rows
assert not moved[:2].any() and moved[2:].all()  # claim: tr-masked-rows-stay-under-sgd
