import torch

_ = torch.manual_seed(0)
norm, dropout = torch.nn.BatchNorm1d(2), torch.nn.Dropout(0.5)
x = torch.randn(6, 2) + 3

# essential
with torch.no_grad():
    trained = norm(x)
    part = norm(x[:3])
    dropped = dropout(torch.ones(1000))

print("running_mean moved  :", bool((norm.running_mean != 0).all()))
# end
assert (norm.running_mean != 0).all()  # claim: myth-statistics-move-in-no-grad

# en: the same rows in another batch give other results
# zh: 同样的几行，换一个 batch，结果就不同
print("same rows, same result, train():", torch.allclose(trained[:3], part))
assert not torch.allclose(trained[:3], part)  # claim: myth-no-grad-is-not-eval

_ = norm.eval()
print("same rows, same result, eval() :", torch.allclose(norm(x)[:3], norm(x[:3])))
assert torch.allclose(norm(x)[:3], norm(x[:3]))  # claim: myth-eval-is-per-row

print("dropout still drops :", bool((dropped == 0).any()))
assert (dropped == 0).any()  # claim: myth-dropout-in-no-grad
