import torch
from torch import nn


# essential
from torch.nn.utils import clip_grad_norm_, get_total_norm


def clip_and_log(model, limit=1.0):
    found = {n: p for n, p in model.named_parameters() if p.grad is not None}
    norms = {name: get_total_norm([p.grad]) for name, p in found.items()}
    norms["total"] = clip_grad_norm_(found.values(), limit)
    return norms


# end
_ = torch.manual_seed(0)
images = nn.Sequential(nn.Conv2d(1, 2, 2), nn.BatchNorm2d(2), nn.ReLU(), nn.Flatten())
images.append(nn.Linear(8, 3))
words = nn.TransformerEncoderLayer(4, 2, 8, dropout=0.0, batch_first=True)
_ = images[0].requires_grad_(False), words.self_attn.requires_grad_(False)
for model, x in ((images, torch.randn(5, 1, 3, 3)), (words, torch.randn(5, 6, 4))):
    model(x).pow(4).sum().backward()
    grads = [p.grad for p in model.parameters() if p.grad is not None]
    norms = clip_and_log(model)
    print({name: round(norm.item(), 1) for name, norm in norms.items()})
    total = norms.pop("total")
    trained = [n for n, p in model.named_parameters() if p.requires_grad]
    assert list(norms) == trained  # claim: tr-recipe-log-trained-only
    root = torch.stack(list(norms.values())).norm()
    assert torch.allclose(total, root)  # claim: tr-recipe-log-adds-up
    left = get_total_norm(grads)
    assert left < 1.0001 < total  # claim: tr-recipe-clips
    before = [g.clone() for g in grads]
    _ = clip_and_log(model, limit=100.0)
    same = [torch.equal(a, b) for a, b in zip(before, grads)]
    assert all(same)  # claim: tr-recipe-small-norm-stays
    grads[1].view(-1)[0] = float("nan")
    broken = [name for name, norm in clip_and_log(model).items() if norm.isnan()]
    print("nan:", broken)
    assert broken == [trained[1], "total"]  # claim: tr-recipe-log-names-nan
    spoilt = [g.isnan().all() for g in grads]
    assert all(spoilt)  # claim: tr-recipe-nan-norm-spoils-all
