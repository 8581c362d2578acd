import torch


class SignSGD(torch.optim.Optimizer):
    def __init__(self, params, lr=0.01):
        super().__init__(params, {"lr": lr})

    # essential
    @torch.no_grad()
    def step(self, closure=None):
        loss = None
        if closure is not None:
            with torch.enable_grad():
                loss = closure()
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is not None:
                    p.sub_(p.grad.sign(), alpha=group["lr"])
        return loss


# end
_ = torch.manual_seed(0)
x, target = torch.randn(8, 3), torch.randn(8, 1)
deep = torch.nn.Sequential(
    torch.nn.Linear(3, 4), torch.nn.Tanh(), torch.nn.Linear(4, 1)
)
_ = deep[0].bias.requires_grad_(False)
falls = []
for model in (torch.nn.Linear(3, 1), deep):
    optimizer = SignSGD(model.parameters(), lr=0.02)

    def closure():
        optimizer.zero_grad()
        loss = (model(x) - target).square().mean()
        loss.backward()
        return loss

    losses = [optimizer.step(closure).item() for _ in range(20)]
    print(f"first loss: {losses[0]:.3f}, last loss: {losses[-1]:.3f}")
    falls.append(losses[-1] < losses[0])

late = torch.nn.Parameter(torch.ones(1))
late.sum().backward()
_ = late.requires_grad_(False)
SignSGD([late], lr=0.5).step()
print("weight 1.0, frozen after backward(), after step():", late.item())
assert late == 0.5  # claim: tr-own-optimizer-old-gradient
leaves = all(p.is_leaf for p in deep.parameters())
assert falls == [True, True]  # claim: tr-own-optimizer-descends
assert leaves and deep[0].bias.grad is None  # claim: tr-own-optimizer-keeps-leaves
