import copy
import torch
from torch import nn


# essential
from torch.nn.utils import clip_grad_norm_


def train(model, loss_fn, batches, optimizer, scaler, dtype=torch.float16, parts=4):
    optimizer.zero_grad()
    for i, (x, y) in enumerate(batches, start=1):
        with torch.autocast(x.device.type, dtype, enabled=dtype != torch.float32):
            loss = loss_fn(model(x), y) / parts
        scaler.scale(loss).backward()
        if i % parts == 0 or i == len(batches):
            scaler.unscale_(optimizer)
            clip_grad_norm_(model.parameters(), 1.0)
            scaler.step(optimizer)
            scaler.update()
            optimizer.zero_grad()


# end
_ = torch.manual_seed(0)
images = nn.Sequential(nn.Conv2d(1, 2, 2), nn.BatchNorm2d(2), nn.ReLU(), nn.Flatten())
images.append(nn.Linear(8, 3))
words = nn.TransformerEncoderLayer(4, 2, 8, dropout=0.0, batch_first=True)
mse = nn.MSELoss()


# en: the same by hand, in float32: one sum of losses for each step
# zh: 作为对照的普通循环：float32，每步对损失之和求一次梯度
def by_hand(model, batches):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for group in (batches[:4], batches[4:8], batches[8:]):
        optimizer.zero_grad()
        sum(mse(model(x), y) / 4 for x, y in group).backward()
        clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()


for model, shape, out in ((images, (1, 3, 3), (3,)), (words, (5, 4), (5, 4))):
    # en: the first group is clipped, the others are not
    # zh: 第一组要裁剪，其余不用
    sizes = [9] * 4 + [0.1] * 6
    batches = [(torch.randn(8, *shape), size * torch.randn(8, *out)) for size in sizes]
    full = copy.deepcopy(model)
    by_hand(full, batches)
    full = nn.utils.parameters_to_vector(full.parameters())
    moved = (full - nn.utils.parameters_to_vector(model.parameters())).norm()
    for dtype in (torch.float32, torch.float16, torch.bfloat16):
        trained, steps = copy.deepcopy(model), []
        optimizer = torch.optim.SGD(trained.parameters(), lr=0.1)
        _ = optimizer.register_step_post_hook(lambda *_: steps.append(dtype))
        half = dtype == torch.float16
        scaler = torch.amp.GradScaler("cpu", init_scale=1024.0, enabled=half)
        train(trained, mse, batches, optimizer, scaler, dtype)
        weights = nn.utils.parameters_to_vector(trained.parameters())
        close = ((weights - full).norm() < moved / 20).item()
        print(f"{dtype!s:14} steps {len(steps)}, weights as by hand: {close}")
        assert close  # claim: tr-recipe-mixed-agrees
        assert weights.dtype == torch.float32  # claim: tr-recipe-mixed-weights
        assert len(steps) == 3  # claim: tr-recipe-last-group-steps
