import torch
import warnings

loss = torch.tensor(2.0, requires_grad=True)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    scaler = torch.amp.GradScaler("cuda")

for w in caught:
    print("warning:", w.message)

print("enabled:", scaler.is_enabled(), "| scaled loss:", scaler.scale(loss).item())
works = torch.amp.GradScaler("cpu", init_scale=1024.0)
print('"cpu"  :', works.is_enabled(), "| scaled loss:", works.scale(loss).item())

if not torch.cuda.is_available():
    assert not scaler.is_enabled() and caught  # claim: tr-cuda-scaler-off-without-gpu
    assert scaler.scale(loss).item() == 2  # claim: tr-disabled-scaler-does-nothing

assert works.scale(loss).item() == 2048  # claim: tr-cpu-scaler-scales
