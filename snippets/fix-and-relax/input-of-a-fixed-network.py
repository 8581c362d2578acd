import torch
from torch import nn

_ = torch.manual_seed(0)
layers = nn.Linear(2, 8), nn.Dropout(0.5), nn.Tanh(), nn.Linear(8, 4)
generator = nn.Sequential(*layers)
before = generator[0].weight.clone()

# essential
_ = generator.requires_grad_(False).eval()
target = generator(torch.tensor([0.5, -1.0]))
z = torch.zeros(2, requires_grad=True)
optimizer = torch.optim.Adam([z], lr=0.1)
for _ in range(300):
    loss = (generator(z) - target).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

# end
print("z:", [round(v, 2) for v in z.tolist()], f"loss {loss.item():.0e}")
print("gradient of the first weight:", generator[0].weight.grad)
assert loss < 1e-4  # claim: fr-input-found
assert torch.equal(generator[0].weight, before)  # claim: fr-input-network-stays
grads = [p.grad for p in generator.parameters()]
assert grads == [None] * 4  # claim: fr-input-no-grads
