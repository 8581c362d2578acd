import torch
from torch import nn

_ = torch.manual_seed(0)
model = nn.Sequential(
    nn.Linear(2, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Dropout(0.5), nn.Linear(32, 1)
)
x = torch.randn(4, 2) + 3
kinds = (nn.Dropout, nn.Dropout1d, nn.Dropout2d, nn.Dropout3d)
kinds += (nn.AlphaDropout, nn.FeatureAlphaDropout)


# essential
def only_dropout():
    _ = model.eval()
    for module in model.modules():
        if isinstance(module, kinds):
            _ = module.train()


# end
@torch.no_grad()
def sample(label, prepare):
    prepare()
    mean = model[1].running_mean.clone()
    # essential
    draws = torch.stack([model(x) for _ in range(100)])
    # end
    spreads = draws.std(dim=0).min().item() > 0.01
    moved = not torch.equal(mean, model[1].running_mean)
    print(f"{label:13} draws differ: {spreads!s:6} BatchNorm changed: {moved}")
    return spreads, moved


evaluation = sample("eval()", model.eval)
chosen = sample("dropout only", only_dropout)
everything = sample("train()", model.train)
assert not any(issubclass(k, nn.Dropout) for k in kinds[1:])  # claim: eval-mc-siblings
assert evaluation == (False, False)  # claim: eval-mc-eval-is-fixed
assert chosen == (True, False)  # claim: eval-mc-dropout-only
assert everything == (True, True)  # claim: eval-mc-train-moves-batch-norm
