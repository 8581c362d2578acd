import torch
from torch import nn

layers = [layer for _ in range(4) for layer in (nn.Linear(64, 64), nn.ReLU())]
model = nn.Sequential(*layers)
x = torch.rand(32, 64)


def nodes():
    seen, new = set(), {model(x).grad_fn} - {None}
    while new:
        seen |= new
        new = {n for f in new for n, _ in f.next_functions if n} - seen
    return len(seen)


# essential
got = {"grad": nodes()}
with torch.no_grad():
    got["no_grad"] = nodes()

with torch.inference_mode():
    got["inference_mode"] = nodes()

_ = model.eval()
got["eval()"] = nodes()
_ = model.train().requires_grad_(False)
got["frozen"] = nodes()
_ = x.requires_grad_()
got["frozen in the middle"] = nodes()
# end
for name, count in got.items():
    print(f"{name}: {count}")

assert got["eval()"] == got["grad"] > 0  # claim: cost-eval-records-every-node
off = got["no_grad"], got["inference_mode"], got["frozen"]
assert off == (0, 0, 0)  # claim: cost-no-nodes-without-recording
