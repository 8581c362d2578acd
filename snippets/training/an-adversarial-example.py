import torch

_ = torch.manual_seed(3)
model = torch.nn.Sequential(
    torch.nn.Linear(4, 16), torch.nn.Tanh(), torch.nn.Linear(16, 3)
)
_ = model.requires_grad_(False)
clean = torch.randn(1, 4)
label = model(clean).argmax(dim=1)
x = clean.clone().requires_grad_()

for step in range(6):
    # essential
    loss = torch.nn.functional.cross_entropy(model(x), label)
    # end
    print(f"step {step}: loss {loss.item():.3f}, class {model(x).argmax().item()}")
    # essential
    (gradient,) = torch.autograd.grad(loss, x)
    # en: the update is not part of the loss
    # en: it is in place, so x stays the same leaf
    # zh: 更新不属于损失的计算
    # zh: 更新是原地的，所以 x 仍是同一个叶子张量
    with torch.no_grad():
        x += 0.25 * gradient.sign()

# end
first = torch.nn.functional.cross_entropy(model(clean), label)
assert loss > first  # claim: tr-attack-raises-the-loss
assert x.is_leaf and x.requires_grad  # claim: tr-attacked-input-stays-leaf
assert model(x).argmax(dim=1) != label  # claim: tr-attack-changes-the-class
