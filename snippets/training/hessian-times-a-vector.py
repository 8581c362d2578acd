import torch

w = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
v = torch.tensor([1.0, 0.0, -1.0])


def loss(w):
    return (w.prod() + w.pow(3).sum()) / 2


hessian = torch.func.hessian(loss)(w.detach())
print("hessian @ v       :", (hessian @ v).tolist())

# essential
(slope,) = torch.autograd.grad(loss(w), w, create_graph=True)
(twice,) = torch.autograd.grad(slope @ v, w)
# end
print("two reverse passes:", [round(t, 4) for t in twice.tolist()])

# essential
_, forward = torch.func.jvp(torch.func.grad(loss), (w.detach(),), (v,))
# end
print("jvp of grad       :", forward.tolist())
assert torch.allclose(twice, hessian @ v)  # claim: tr-hvp-by-two-passes
assert torch.allclose(forward, hessian @ v)  # claim: tr-hvp-forward-over-reverse

with torch.no_grad():
    inside = torch.func.hessian(loss)(w)

print("hessian in no_grad, the same:", torch.equal(inside, hessian))
assert torch.equal(inside, hessian)  # claim: tr-func-hessian-in-no-grad

net = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Tanh(), torch.nn.Linear(2, 1))
weights = list(net.parameters())
slopes = torch.autograd.grad(net(torch.ones(2)).sum(), weights, create_graph=True)
try:
    torch.autograd.grad(slopes, weights, [torch.ones_like(s) for s in slopes])
except RuntimeError as error:
    assert "element 3 of tensors does not" in str(error)  # claim: tr-hvp-constant-slope

total = sum(s.sum() for s in slopes)
products = torch.autograd.grad(total, weights, materialize_grads=True)
assert products[0].any() and not products[3].any()  # claim: tr-hvp-of-the-sum


# en: the whole matrix of a module: one block for each pair of parameters
# zh: 整个模块的矩阵：每两个参数一块
# essential
def of_values(values):
    return torch.func.functional_call(net, values, (torch.ones(2),)).sum()


values = {name: p.detach() for name, p in net.named_parameters()}
blocks = torch.func.hessian(of_values)(values)
sizes = {name: p.numel() for name, p in values.items()}
whole = torch.cat(
    [
        torch.cat([blocks[a][b].reshape(sizes[a], sizes[b]) for b in sizes], 1)
        for a in sizes
    ]
)
# end
print("whole Hessian of a module:", tuple(whole.shape))
flat = torch.cat([p.flatten() for p in products])
assert torch.allclose(whole.sum(1), flat, atol=1e-6)  # claim: tr-hessian-of-a-module
