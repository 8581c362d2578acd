import torch

_ = torch.manual_seed(0)
critic = torch.nn.Sequential(
    torch.nn.Linear(4, 8), torch.nn.Tanh(), torch.nn.Linear(8, 1)
)
# essential
real = torch.randn(16, 4).requires_grad_()


def penalty(create_graph):
    (gradient,) = torch.autograd.grad(
        critic(real).sum(), real, create_graph=create_graph
    )
    return gradient.square().sum(dim=1).mean()


# end
try:
    penalty(create_graph=False).backward()
except RuntimeError as error:
    message = str(error)
    print("without create_graph:", message)

# essential
value = penalty(create_graph=True)
value.backward()
# end
print(f"with create_graph   : penalty {value.item():.4f}")
for name, p in critic.named_parameters():
    print(f"{name:9} gradient: {p.grad is not None}")

first, last = critic[0].weight.grad, critic[2].weight.grad
assert "does not require grad" in message  # claim: tr-penalty-needs-create-graph
assert first.any() and last.any()  # claim: tr-penalty-trains
assert critic[2].bias.grad is None  # claim: tr-penalty-last-bias
