import torch
from torch import nn

w = torch.ones(2, requires_grad=True)
modes = {
    "grad mode": torch.enable_grad,
    "no-grad mode": torch.no_grad,
    "inference mode": torch.inference_mode,
}
print(f"{'':16}{'recorded':10}inference tensor")
table = {}
# essential
for name, mode in modes.items():
    with mode():
        y = w * 2
        table[name] = (y.requires_grad, y.is_inference())
    # end
    print(f"{name:16}{table[name][0]!s:10}{table[name][1]}")

assert table["grad mode"] == (True, False)  # claim: glo-grad-mode-records
assert table["no-grad mode"] == (False, False)  # claim: glo-no-grad-records-nothing
assert table["inference mode"] == (False, True)  # claim: glo-inference-marks

with torch.inference_mode():
    view = w[0]

print("view of an ordinary tensor, made in inference mode:", view.is_inference())
assert not view.is_inference()  # claim: glo-view-stays-ordinary

norm = nn.BatchNorm1d(1)
means = []
for training in (True, False):
    with torch.no_grad():
        _ = norm.train(training)(torch.tensor([[10.0], [30.0]]))
    means.append(norm.running_mean.item())

print("running mean after train(), then eval():", means)
assert means == [2, 2]  # claim: glo-statistics-move-in-training-mode-only
