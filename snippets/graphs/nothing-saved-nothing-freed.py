import torch

w = torch.tensor(2.0, requires_grad=True)
y = 3 + (w + w)

y.backward()
y.backward()
print("w.grad:", w.grad.item())
assert w.grad.item() == 4  # claim: graph-adding-can-run-twice

product = w * 3
product.backward()
try:
    product.backward()
except RuntimeError as error:
    message = str(error)
    print("w * 3 :", message.partition(" (")[0])

assert "a second time" in message  # claim: graph-scaling-cannot-run-twice

# graph: y
