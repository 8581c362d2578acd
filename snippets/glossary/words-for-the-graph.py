import torch

# essential
w = torch.tensor(3.0, requires_grad=True)
y = w.exp()
node = y.grad_fn

print("grad_fn       :", node.name())
print("saved tensor  :", torch.equal(node._saved_result, y))
print("next function :", type(node.next_functions[0][0]).__name__)
# end
assert torch.equal(node._saved_result, y)  # claim: glo-saved-tensor
assert node.next_functions[0][0].variable is w  # claim: glo-edge-leads-to-the-leaf

y.backward(retain_graph=True)
once = w.grad.clone()
y.backward()
print("accumulated   :", torch.equal(w.grad, 2 * once))
assert torch.equal(w.grad, 2 * once)  # claim: glo-gradients-accumulate

z = w.exp()
z.retain_grad()
z.backward(retain_graph=True)
print("non-leaf .grad:", z.grad.item())
assert z.grad == 1  # claim: glo-retain-grad
before = z._version
_ = z.add_(1)
print("version       :", before, "->", z._version)
assert z._version == before + 1  # claim: glo-version-counter-counts
try:
    z.backward()
except RuntimeError as error:
    print("then backward :", str(error).partition(":")[0])
    assert "inplace operation" in str(error)  # claim: glo-version-is-checked
