import torch
from torch import nn
from torch.utils._python_dispatch import TorchDispatchMode

calls = []


class Calls(TorchDispatchMode):
    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        calls.append(func)
        return func(*args, **(kwargs or {}))


# en: recording itself calls detach(), so these calls are counted apart
# zh: 记录本身会调用 detach()，这些调用单独计数
# essential
def count(model, x, recording):
    calls.clear()
    with torch.set_grad_enabled(recording), Calls():
        _ = model(x)
    detached = calls.count(torch.ops.aten.detach.default)
    return len(calls) - detached, detached


# end
block = nn.Linear(16, 16), nn.ReLU()
nets = {
    "Linear, ReLU": nn.Sequential(*block * 5),
    "with Dropout": nn.Sequential(*(*block, nn.Dropout()) * 5),
    "with BatchNorm": nn.Sequential(*(*block, nn.BatchNorm1d(16)) * 5),
    "Transformer": nn.TransformerEncoderLayer(16, 2, 32, batch_first=True),
}
x, table = torch.rand(8, 4, 16), {}
print(f"{'calls + detach()':16}  train     train, no_grad  eval      eval, no_grad")
for name, net in nets.items():
    rows = x[:, 0] if name == "with BatchNorm" else x
    table[name] = row = []
    for training in (True, False):
        _ = net.train(training)
        row += [count(net, rows, recording) for recording in (True, False)]
    cells = [f"{a} + {b}" for a, b in row]
    print(f"{name:16}  {cells[0]:9} {cells[1]:15} {cells[2]:9} {cells[3]}")

plain, dropout, _, transformer = table.values()
made = {number for number, _ in plain}
assert len(made) == 1  # claim: cost-same-calls-in-every-mode
equal = [row[0][0] == row[1][0] for row in table.values()]
assert all(equal)  # claim: cost-no-grad-calls-as-many
assert dropout[2][0] < dropout[0][0]  # claim: cost-eval-skips-dropout
assert transformer[3] == (1, 0)  # claim: cost-fused-transformer-is-one-call

gru = nn.GRU(16, 16)
recorded, unrecorded = (count(gru, x, recording)[0] for recording in (True, False))
print(f"GRU in training mode: {recorded} calls, with no_grad {unrecorded}")
assert recorded > unrecorded  # claim: cost-gru-copies-when-recorded
