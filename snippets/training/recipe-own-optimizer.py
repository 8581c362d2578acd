import copy
import torch
from torch import nn


# essential
class SignMomentum(torch.optim.Optimizer):
    def __init__(self, params, lr=1e-3, momentum=0.9):
        super().__init__(params, {"lr": lr, "momentum": momentum})

    @torch.no_grad()
    def step(self, closure=None):
        loss = None if closure is None else torch.enable_grad()(closure)()
        for group in self.param_groups:
            for p in [p for p in group["params"] if p.grad is not None]:
                mean = self.state[p].setdefault("mean", torch.zeros_like(p))
                mean.lerp_(p.grad, 1 - group["momentum"])
                p.sub_(mean.sign(), alpha=group["lr"])
        return loss


# end
_ = torch.manual_seed(0)
images = nn.Sequential(nn.Conv2d(1, 2, 2), nn.BatchNorm2d(2), nn.ReLU(), nn.Flatten())
images.append(nn.Linear(8, 3))
words = nn.TransformerEncoderLayer(4, 2, 8, dropout=0.0, batch_first=True)
_ = images[0].requires_grad_(False), words.norm1.requires_grad_(False)


def train(model, optimizer, x):
    def closure():
        optimizer.zero_grad()
        loss = (model(x) - 1).pow(4).mean()
        loss.backward()
        return loss

    return [optimizer.step(closure).item() for _ in range(8)]


for model, x in ((images, torch.randn(5, 1, 3, 3)), (words, torch.randn(5, 6, 4))):
    optimizer = SignMomentum(model.parameters(), lr=0.02)
    _ = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda _: 0.5)
    frozen = [p for p in model.parameters() if not p.requires_grad]
    start = copy.deepcopy(list(model.parameters())), copy.deepcopy(frozen)
    losses = train(model, optimizer, x)
    moved = [(a - b).abs().max() for a, b in zip(start[0], model.parameters())]
    loaded = copy.deepcopy(model)
    resumed = SignMomentum(loaded.parameters())
    resumed.load_state_dict(copy.deepcopy(optimizer.state_dict()))
    same = train(model, optimizer, x) == train(loaded, resumed, x)
    print(f"loss {losses[0]:.2f} -> {losses[-1]:.2f}, resumed, same losses: {same}")
    assert losses[-1] < losses[0]  # claim: tr-recipe-own-optimizer-trains
    assert max(moved) <= 8.001 * 0.01  # claim: tr-recipe-own-optimizer-scheduled
    assert all(map(torch.equal, frozen, start[1]))  # claim: tr-recipe-own-frozen
    assert same  # claim: tr-recipe-own-optimizer-resumes

# en: a tensor in the state gets the dtype of the parameter when it is loaded
# zh: 状态里的张量，载入时会转换成参数的 dtype
p = nn.Parameter(torch.ones(2))
masked = SignMomentum([p])
masked.state[p]["mask"] = torch.tensor([True, False])
masked.load_state_dict(masked.state_dict())
dtype = masked.state[p]["mask"].dtype
print("a bool mask in the state, loaded:", dtype)
assert dtype == torch.float32  # claim: tr-recipe-own-optimizer-converts
