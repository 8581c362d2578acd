import torch
from torch import nn

torch.manual_seed(0)
net, head = nn.Linear(4, 8), nn.Linear(8, 1)
opt = torch.optim.SGD([*net.parameters(), *head.parameters()], lr=0.05)
base = torch.optim.lr_scheduler.StepLR(opt, 2)
best, best_state, init_state = 1e9, None, {k: v.clone() for k, v in net.state_dict().items()}
history, before = [], None
for epoch in range(5):
    before = [p.detach().clone() for p in net.parameters()]
    x = torch.randn(16, 4)
    loss = (head(torch.relu(net(x))) - x.sum(1, keepdim=True)).pow(2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    base.step()
    moved = sum((p.detach() - b).norm().item() for p, b in zip(net.parameters(), before))
    history.append({"loss": loss.item(), "weights": net.weight.detach().clone()})
    if loss.item() < best:
        best, best_state = loss.item(), {k: v.cpu().clone() for k, v in net.state_dict().items()}
net.load_state_dict(best_state)
save = net.state_dict()
torch.save(save, "/dev/null")
drift = {k: (net.state_dict()[k] - init_state[k]).norm() for k in init_state}
print(drift, moved, (history[0]["weights"] - history[-1]["weights"]).norm())
