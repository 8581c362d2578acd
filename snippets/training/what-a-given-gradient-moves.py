import torch

w = torch.tensor([1.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
z = 2 * w
z.backward(gradient=torch.ones(1))
optimizer.step()

print("z:", z.item(), "w:", round(w.item(), 2), "2 * w:", round(2 * w.item(), 2))
assert z.item() == 2  # claim: tr-given-result-stays
assert torch.allclose(w, torch.tensor([0.8]))  # claim: tr-given-leaf-moves
