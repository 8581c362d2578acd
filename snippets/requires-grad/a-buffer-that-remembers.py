import torch

_ = torch.manual_seed(0)
results = {}


def train(cut):
    body, centre = torch.nn.Linear(2, 2), torch.nn.Module()
    centre.register_buffer("mean", torch.zeros(2))
    # essential
    for _ in range(2):
        y = body(torch.ones(3, 2))
        batch = y.mean(dim=0)
        batch = batch.detach() if cut else batch
        centre.mean = 0.9 * centre.mean + 0.1 * batch
        (y - centre.mean).square().sum().backward()
    # end
    return "two steps done"


for cut in (False, True):
    try:
        results[cut] = train(cut)
    except RuntimeError as error:
        results[cut] = str(error).split("(")[0]
    print(f"detached: {cut!s:6}", results[cut])

assert "second time" in results[False]  # claim: leaf-buffer-keeps-history
assert results[True] == "two steps done"  # claim: leaf-detached-buffer-is-fine
