import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

tower = nn.Sequential(nn.Linear(8, 8), nn.GELU(), nn.LayerNorm(8), nn.Linear(8, 8))
_ = tower.requires_grad_(False)
projector = nn.Linear(8, 2)
weights = {p.untyped_storage().data_ptr() for p in tower.parameters()}


def saved_bytes(flag, recording=True):
    kept = []

    def pack(t):
        if t.untyped_storage().data_ptr() not in weights:
            kept.append(t.nbytes)
        return t

    # essential
    pixels = torch.randn(4, 8).requires_grad_(flag)
    with saved_tensors_hooks(pack, lambda t: t):
        with torch.set_grad_enabled(recording):
            features = tower(pixels)
    # end
    projector.zero_grad()
    projector(features).sum().backward()
    assert projector.weight.grad is not None  # claim: tr-flagged-projector-learns
    return sum(kept)


rows = {
    "input needs no gradient:": saved_bytes(False),
    "input requires grad:": saved_bytes(True),
    "the same under no_grad:": saved_bytes(True, recording=False),
}
for name, number in rows.items():
    print(f"{name:29}", number, "bytes")

plain, flagged, off = rows.values()
assert plain == 0 and off == 0  # claim: tr-flagged-input-off
assert flagged > 0  # claim: tr-flagged-input-records
