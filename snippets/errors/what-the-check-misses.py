import torch
from torch.utils.checkpoint import checkpoint, set_checkpoint_early_stop

runs = []


# essential
def scaled(x):
    runs.append(1)
    return (x * len(runs)) ** 2


# end
def gradient(block, between=lambda: None, through=checkpoint, **options):
    runs.clear()
    x = torch.ones(1, requires_grad=True)
    y = through(block, x, **options)
    between()
    try:
        y.backward()
    except RuntimeError as error:
        return str(error).split("\n")[0].split(": [")[0]
    return x.grad.item()


def plain(block, x):
    return block(x)


def step():
    with torch.no_grad():
        w.mul_(10)


modern = {"use_reentrant": False}
direct = gradient(scaled, through=plain)
counted = gradient(scaled, **modern)
w = torch.tensor([2.0], requires_grad=True)
noticed = gradient(lambda x: (w * x) ** 2, step, through=plain)
w = torch.tensor([2.0], requires_grad=True)
stale = gradient(lambda x: (w * x) ** 2, step, **modern)
print("scaled: gradient", direct, "without checkpoint,", counted, "with checkpoint")
print("w.mul_(10) in between, without checkpoint: error:", noticed)
print("w.mul_(10) in between, with checkpoint: gradient", stale, "instead of 8.0")


reached = []


def longer(x):
    runs.append(1)
    y = x.exp()
    reached.append(len(runs))
    return y.exp() if len(runs) > 1 else y


def shorter(x):
    runs.append(1)
    return x.exp() if len(runs) > 1 else x.exp().exp()


# en: exp saves its result; in the second run nothing after the first exp runs
# zh: exp 保存自己的结果；第二遍里，第一个 exp 之后的代码没有运行
more = gradient(longer, **modern)
counted_none = gradient(shorter, determinism_check="none", **modern)
print("second run with one more exp: gradient", round(more, 3))
print("runs that go on after the first exp:", reached)
print("second run with one exp less, check none: error:", counted_none)
assert reached == [1]  # claim: err-recompute-stops-early
assert (
    "torch.utils.checkpoint" in counted_none
)  # claim: err-recompute-none-still-counts
assert (direct, counted) == (2, 4)  # claim: err-recompute-other-values-silent
assert "modified by an inplace" in noticed  # claim: err-recompute-step-noticed-without
assert stale == 800  # claim: err-recompute-step-between-silent

# en: with deterministic algorithms, memory that has not been written holds nan
# zh: 打开确定性算法后，没有写入过的内存里是 nan
torch.use_deterministic_algorithms(True)
x = torch.full((2,), -1.0, requires_grad=True)
rrelu, found = torch.nn.RReLU(), []
for block, reentrant in (
    (rrelu, False),
    (rrelu, True),
    (torch.nn.Sequential(rrelu, torch.nn.Tanh()), False),
):
    x.grad = None
    checkpoint(block, x, use_reentrant=reentrant).sum().backward()
    found.append(x.grad.isnan().any().item())
x.grad = None
with set_checkpoint_early_stop(False):
    y = checkpoint(rrelu, x, use_reentrant=False)
y.sum().backward()
found.append(x.grad.isnan().any().item())
torch.use_deterministic_algorithms(False)
print("RReLU at the end, gradient is nan        :", found[0])
print("use_reentrant=True, gradient is nan      :", found[1])
print("RReLU, then Tanh, gradient is nan        :", found[2])
print("RReLU, no early stop, gradient is nan    :", found[3])
assert found[0]  # claim: err-recompute-rrelu
assert not any(found[1:])  # claim: err-recompute-rrelu-avoided
