import torch
from torch.nn.utils import clip_grad_norm_

_ = torch.manual_seed(0)
batches = [(torch.randn(8, 4), torch.randn(8, 1)) for _ in range(6)]
mse = torch.nn.functional.mse_loss


def train(mixed, parts=3):
    _ = torch.manual_seed(1)
    model = torch.nn.Linear(4, 1)
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
    scaler = torch.amp.GradScaler("cpu", enabled=mixed)
    # essential
    for i, (x, y) in enumerate(batches, start=1):
        with torch.autocast("cpu", dtype=torch.float16, enabled=mixed):
            loss = mse(model(x), y) / parts
        scaler.scale(loss).backward()
        if i % parts == 0:
            scaler.unscale_(optimizer)
            norm = clip_grad_norm_(model.parameters(), max_norm=1.0)
            scaler.step(optimizer)
            scaler.update()
            optimizer.zero_grad()
            # end
            skipped.append(not norm.isfinite())
            print(f"mixed: {mixed!s:5}  step {i // parts}  norm {norm:.2f}")
    return model.weight.detach()


# en: the same loop with everything switched off is training in float32
# zh: 同一个循环，全部关掉就是 float32 训练
skipped = []
mixed, full = train(mixed=True), train(mixed=False)
print("largest difference of a weight:", f"{(mixed - full).abs().max():.0e}")
assert not any(skipped)
assert torch.allclose(mixed, full, atol=1e-4)  # claim: tr-mixed-accumulation-agrees
