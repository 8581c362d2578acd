import torch

_ = torch.manual_seed(0)
body = torch.nn.Linear(3, 3)
x = torch.randn(4, 3)
y = body(x).tanh()
losses = {"first": y[:, 0].mean(), "second": (y[:, 1] - y[:, 0]).square().mean()}

# essential
gradients = {}
# en: for parameters that one of the losses does not use, add allow_unused=True
# zh: 如果有的参数没有用在某个损失里，就加上 allow_unused=True
for name, loss in losses.items():
    (grad,) = torch.autograd.grad(loss, body.weight, retain_graph=True)
    gradients[name] = grad.flatten()
    print(f"{name:7}norm {grad.norm():.3f}")

# end
angle = torch.cosine_similarity(*gradients.values(), dim=0)
print(f"cosine of the two gradients: {angle:+.3f}")
assert body.weight.grad is None  # claim: tr-looking-leaves-grad-alone

part = losses["first"] + losses["second"].item()
(grad,) = torch.autograd.grad(part, body.weight, retain_graph=True)
alone = torch.equal(grad.flatten(), gradients["first"])
print("first + second.item() has the gradient of the first alone:", alone)
assert alone  # claim: tr-item-trains-nothing

sum(losses.values()).backward()
total = sum(gradients.values()).view(3, 3)
print("the two add up to the gradient of the sum:", body.weight.grad.allclose(total))
assert torch.allclose(
    body.weight.grad, total, atol=1e-6
)  # claim: tr-gradients-of-losses-add
