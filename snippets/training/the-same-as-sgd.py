import torch


def model_and_data():
    _ = torch.manual_seed(0)
    return torch.nn.Linear(3, 1), torch.randn(16, 3)


by_hand, x = model_and_data()
# essential
for _ in range(10):
    by_hand(x).square().mean().backward()
    with torch.no_grad():
        for p in by_hand.parameters():
            if p.grad is not None:
                p -= 0.1 * p.grad
                p.grad = None

# end
by_sgd, x = model_and_data()
optimizer = torch.optim.SGD(by_sgd.parameters(), lr=0.1)
for _ in range(10):
    optimizer.zero_grad()
    by_sgd(x).square().mean().backward()
    optimizer.step()

print("by hand:", [round(v, 4) for v in by_hand.weight[0].tolist()])
print("SGD    :", [round(v, 4) for v in by_sgd.weight[0].tolist()])
assert torch.allclose(by_hand.weight, by_sgd.weight)  # claim: tr-by-hand-equals-sgd
weight = by_sgd.weight
assert weight.is_leaf and weight.requires_grad  # claim: tr-step-needs-no-block
