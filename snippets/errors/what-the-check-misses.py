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
        return str(error).split(":")[0]
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
print("w changed in between, without checkpoint:", noticed)
print("w changed in between, with checkpoint: gradient", stale, "instead of 8.0")


def longer(x):
    runs.append(1)
    return x.exp().exp() if len(runs) > 1 else x.exp()


print("early stop, a second exp is not run again: gradient", gradient(longer, **modern))
assert gradient(longer, **modern) == gradient(
    torch.exp, through=plain
)  # claim: err-recompute-stops-early
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
print("RReLU at the end, gradient is nan:", found[0])
print("the same with use_reentrant=True: ", found[1])
print("RReLU, then Tanh:                 ", found[2])
print("RReLU, without early stop:        ", found[3])
assert found[0]  # claim: err-recompute-rrelu
assert not any(found[1:])  # claim: err-recompute-rrelu-avoided

w = torch.tensor([2.0], requires_grad=True)
w.grad = torch.tensor([-18.0])
fused = torch.optim.SGD([w], lr=1.0, fused=True)
unnoticed = gradient(lambda x: (w * x) ** 2, fused.step, through=plain)
print("fused step, without checkpoint: gradient", unnoticed, "instead of 8.0")
assert unnoticed == 80  # claim: err-recompute-step-fused
