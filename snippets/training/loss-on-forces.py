import torch

_ = torch.manual_seed(0)
positions = torch.randn(64, 3)
true_forces = -2 * positions


def train(label, create_graph):
    _ = torch.manual_seed(0)
    model = torch.nn.Sequential(
        torch.nn.Linear(3, 32), torch.nn.Tanh(), torch.nn.Linear(32, 1)
    )
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    losses = []
    for _ in range(200):
        # essential
        x = positions.clone().requires_grad_()
        energy = model(x)
        (gradient,) = torch.autograd.grad(
            energy.sum(), x, create_graph=create_graph, retain_graph=True
        )
        force_loss = (-gradient - true_forces).square().mean()
        energy_loss = (energy - positions.square().sum(dim=1, keepdim=True)).square()
        optimizer.zero_grad()
        (0.01 * energy_loss.mean() + force_loss).backward()
        optimizer.step()
        # end
        losses.append(force_loss.item())
    print(f"{label:20} force loss: first {losses[0]:.3f}, last {losses[-1]:.3f}")
    return losses


constant = train("without create_graph", False)
trained = train("with create_graph", True)
assert trained[-1] < constant[-1] / 3  # claim: tr-forces-need-create-graph
