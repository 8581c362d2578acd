import torch

_ = torch.manual_seed(0)
G, D = torch.nn.Linear(2, 4), torch.nn.Linear(4, 1)
opt_g = torch.optim.SGD(G.parameters(), lr=0.1)
opt_d = torch.optim.SGD(D.parameters(), lr=0.1)
z = torch.randn(8, 2)

# essential
# en: both losses first, then a step in between: this fails
# zh: 先算好两个损失，中间再 step：会报错
fake = G(z)
d_loss = D(fake.detach()).mean()
g_loss = -D(fake).mean()
d_loss.backward()
before = D.weight._version
opt_d.step()
# end
after = D.weight._version
print("version of D.weight:", before, "->", after)
# essential
try:
    g_loss.backward()
# end
except RuntimeError as error:
    message = str(error)
    print("error:", message.split(" Hint:")[0])

# essential
# en: after the step of D, call D again
# zh: step 之后重新让 D 前向一次
g_loss = -D(fake).mean()
g_loss.backward()
opt_g.step()
# end
print("D called again after its step, G got a gradient:", G.weight.grad is not None)
# en: autocast saves a copy of the weight, which step() does not overwrite
# zh: autocast 保存的是权重的副本，step() 不会改写
with torch.autocast("cpu"):
    g_loss = -D(G(z)).float().mean()
(old,) = torch.autograd.grad(g_loss, G.weight, retain_graph=True)
opt_d.step()
(late,) = torch.autograd.grad(g_loss, G.weight)
print("autocast: same gradient as before step():", torch.equal(old, late))
assert torch.equal(old, late)  # claim: tr-step-autocast-unnoticed
assert after == before + 1  # claim: tr-step-bumps-version
assert "inplace operation" in message  # claim: tr-step-then-backward-fails
assert G.weight.grad.any()  # claim: tr-forward-again-after-step
