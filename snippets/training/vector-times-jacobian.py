import torch
import warnings

matrix = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
x = torch.tensor([1.0, 1.0], requires_grad=True)

# essential
v = torch.tensor([1.0, 0.0, 10.0])
(matrix @ x).backward(gradient=v)
print("x.grad          :", x.grad.tolist())
(same,) = torch.autograd.grad(matrix @ x, x, grad_outputs=v)
print("v @ Jacobian    :", (v @ matrix).tolist())
u = torch.tensor([1.0, 10.0])
_, right = torch.func.jvp(lambda x: matrix @ x, (x.detach(),), (u,))
print("jvp: Jacobian @ u:", right.tolist())
# end
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    torch.autograd.grad((matrix @ x).sum(), x, only_inputs=False)
print("only_inputs=False:", str(caught[0].message).split(" (")[0])

assert torch.equal(x.grad, v @ matrix)  # claim: vector-left
assert torch.equal(same, x.grad)  # claim: vector-grad-outputs
assert torch.equal(right, matrix @ u)  # claim: vector-right
assert "is ignored now" in str(caught[0].message)  # claim: vector-only-inputs
