import torch
from torch import nn

x = torch.tensor([[1.0, -1.0], [3.0, 5.0], [2.0, 8.0]])


def run(evaluate, switch_off):
    _ = torch.manual_seed(0)
    # essential
    model = nn.Sequential(nn.BatchNorm1d(2), nn.Linear(2, 64), nn.Dropout(0.5))
    if evaluate:
        model.eval()
    before = model[0].running_mean.clone()
    with torch.set_grad_enabled(not switch_off):
        y = model(x)
    # end
    changed = not torch.equal(model[0].running_mean, before)
    return y.requires_grad, bool((y == 0).any()), changed


print(f"{'':18}{'recorded':10}{'dropout':9}statistics change")
table = {}
for evaluate in (False, True):
    for switch_off in (False, True):
        name = "eval()" if evaluate else "train()"
        name += " + no_grad" if switch_off else ""
        table[name] = run(evaluate, switch_off)
        recorded, dropped, changed = table[name]
        print(f"{name:18}{recorded!s:10}{dropped!s:9}{changed}")

assert table["eval()"] == (True, False, False)  # claim: cmp-eval-keeps-recording
only_no_grad = table["train() + no_grad"]
assert only_no_grad == (False, True, True)  # claim: cmp-no-grad-keeps-training-mode
assert not any(table["eval() + no_grad"])  # claim: cmp-evaluation-wants-both
