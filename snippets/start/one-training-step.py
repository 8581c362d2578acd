import torch

_ = torch.manual_seed(0)
x = torch.randn(64, 3)
target = x.sum(dim=1, keepdim=True)
model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)


# essential
# en: measuring: layers in evaluation mode, nothing recorded
# zh: 评估：各层切换到评估模式，运算不被记录
@torch.no_grad()
def measure():
    model.eval()
    loss = torch.nn.functional.mse_loss(model(x), target)
    model.train()
    return loss


# end
before = measure()
# essential
for step in range(50):
    loss = torch.nn.functional.mse_loss(model(x), target)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

# end
after = measure()
print(f"loss before {before:.4f} | after {after:.4f}")
print("recorded: training", loss.requires_grad, "| measuring", after.requires_grad)
print("weights are leaves:", all(p.is_leaf for p in model.parameters()))
print("require grad: weight", model.weight.requires_grad, "| data", x.requires_grad)
assert after < before / 100  # claim: start-three-lines-train
assert loss.requires_grad and not after.requires_grad  # claim: start-measuring-is-free
assert all(p.is_leaf for p in model.parameters())  # claim: start-step-keeps-leaves
assert all(p.requires_grad for p in model.parameters())
assert not x.requires_grad  # claim: start-parameters-ask-by-default
