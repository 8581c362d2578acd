from pathlib import Path

import torch
from torch import nn
from torch.utils.data import DataLoader

# essential
NOTE = "https://docs.pytorch.org/docs/stable/notes/randomness.html"
CAUSES = {
    "weights": f"no seed before the model is made: {NOTE}",
    "batch": f"the data is shuffled without a seed: {NOTE}#dataloader",
    "loss": "random numbers in the forward pass: eval/dropout#what",
    "gradient": "numbers added in another order: errors/gpu-only#deterministic",
}


# en: call this after each stage of the first step
# zh: 在第一步的每个阶段之后调用
def compare_with_last_run(stage, *tensors):
    file = Path(f"last-{stage}.pt")
    now = [t.detach().cpu() for t in tensors if t is not None]
    if file.exists() and not all(map(torch.equal, now, torch.load(file))):
        found.append(f"difference in {stage}: {CAUSES[stage]}")
    torch.save(now, file)


found = []
# end


def run(fault):
    def seed(stage):
        return torch.seed() if fault == stage else torch.manual_seed(0)

    _ = seed("weights")
    model = nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.5), nn.Linear(8, 1))
    compare_with_last_run("weights", *model.parameters())
    _ = seed("batch")
    batch = next(iter(DataLoader(torch.arange(64.0).view(16, 4), 8, shuffle=True)))
    compare_with_last_run("batch", batch)
    _ = seed("loss")
    out = model(batch)
    if fault == "gradient":
        # en: imitates a GPU, on which numbers are added in another order in each run
        # zh: 模仿 GPU：每次运行，数值相加的顺序都不同
        _ = out.register_hook(lambda grad: grad * (1 + 1e-6 * torch.rand_like(grad)))
    loss = out.square().mean()
    compare_with_last_run("loss", loss)
    _ = seed("gradient")
    loss.backward()
    compare_with_last_run("gradient", *[p.grad for p in model.parameters()])


def two_runs(fault):
    run(None)
    found.clear()
    run(fault)
    what = f"changed {fault}:" if fault else "with no fault:"
    print(what, *found[:1] or ["nothing found"])
    return str(found[:1])


assert two_runs(None) == "[]"  # claim: sym-runs-healthy
assert "before the model" in two_runs("weights")  # claim: sym-runs-weights
assert "#dataloader" in two_runs("batch")  # claim: sym-runs-batch
assert "#what" in two_runs("loss")  # claim: sym-runs-loss
assert "#deterministic" in two_runs("gradient")  # claim: sym-runs-gradient
