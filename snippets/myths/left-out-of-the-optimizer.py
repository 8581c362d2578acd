import torch

_ = torch.manual_seed(0)
front, head = torch.nn.Linear(2, 2), torch.nn.Linear(2, 1)
optimizer = torch.optim.SGD(head.parameters(), lr=0.01)
before = front.weight.clone()
norms = []
for step in range(3):
    optimizer.zero_grad()
    head(front(torch.ones(1, 2))).sum().backward()
    optimizer.step()
    norms.append(front.weight.grad.norm().item())
    print("step", step, "gradient left in front:", round(norms[-1], 3))

assert torch.equal(before, front.weight)  # claim: myth-left-out-stays
assert norms[0] < norms[1] < norms[2]  # claim: myth-left-out-accumulates
