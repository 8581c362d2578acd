import torch
import torch.nn.functional as F

w = torch.tensor([1.0, 2.0], requires_grad=True)
# essential
with torch.inference_mode():
    t = torch.tensor([3.0, 4.0])
    index = torch.tensor([0, 1])
    mask = torch.tensor([True, False])

uses = {
    "w + t": lambda: w + t,
    "(w - t) ** 2": lambda: (w - t) ** 2,
    "torch.cat([w, t])": lambda: torch.cat([w, t]),
    "w * t": lambda: w * t,
    "w / t": lambda: w / t,
    "F.mse_loss(w, t)": lambda: F.mse_loss(w, t),
    "w[index]": lambda: w[index],
    "w[index[0]]": lambda: w[index[0]],
    "torch.where(mask, w, 0)": lambda: torch.where(mask, w, 0.0),
    "w.detach() * t": lambda: w.detach() * t,
}
# end
seen = {}
for name, use in uses.items():
    try:
        seen[name] = "recorded" if use().requires_grad else "not recorded"
    except RuntimeError as error:
        seen[name] = str(error).split(".")[0]
    print(f"{name:24}{seen[name]}")

(w + t).sum().backward()
print("w.grad after (w + t):", w.grad)
refused = [name for name in seen if "cannot be saved" in seen[name]]
assert torch.equal(w.grad, torch.ones(2))  # claim: im-addition-works
assert seen["(w - t) ** 2"] == "recorded"  # claim: im-squared-difference-works
assert "w * t" in refused and "w / t" in refused  # claim: im-product-fails
assert "F.mse_loss(w, t)" in refused  # claim: im-target-fails
assert "w[index]" in refused and len(refused) == 5  # claim: im-index-fails
assert seen["w[index[0]]"] == "recorded"  # claim: im-single-index-works
assert seen["w.detach() * t"] == "not recorded"  # claim: im-unrecorded-use-works
