import torch
from torch.nn.functional import huber_loss, l1_loss, mse_loss, smooth_l1_loss

target = torch.tensor([1.0, torch.nan])
known = ~target.isnan()
filled = target.nan_to_num()
# essential
ways = {
    "loss, then mask": lambda y: mse_loss(y, target, reduction="none")[known].sum(),
    "loss, then nansum": lambda y: mse_loss(y, target, reduction="none").nansum(),
    "mask, then loss": lambda y: mse_loss(y[known], target[known], reduction="sum"),
    "fill, then mask": lambda y: (mse_loss(y, filled, reduction="none") * known).sum(),
    "l1_loss, then mask": lambda y: l1_loss(y, target, reduction="none")[known].sum(),
}
# end
found = {}
for name, way in ways.items():
    y = torch.tensor([3.0, 3.0], requires_grad=True)
    loss = way(y)
    loss.backward()
    found[name] = y.grad.tolist()
    print(f"{name:19} loss {loss.item():.0f}, gradient {found[name]}")

wrong = [found["loss, then mask"], found["loss, then nansum"]]
assert all(g[0] == 4 and g[1] != g[1] for g in wrong)  # claim: nan-target-masked-late
right = [found["mask, then loss"], found["fill, then mask"]]
assert right == [[4, 0], [4, 0]]  # claim: nan-target-masked-first
assert found["l1_loss, then mask"] == [1, 0]  # claim: nan-target-l1
for function in (smooth_l1_loss, huber_loss):
    y = torch.tensor([3.0, 3.0], requires_grad=True)
    function(y, target, reduction="none")[known].sum().backward()
    print(f"{function.__name__}, then mask: gradient", y.grad.tolist())
    assert y.grad[1].isnan()  # claim: nan-target-huber

scale = torch.tensor(1.0, requires_grad=True)
(scale * target).nansum().backward()
print("scale * target, then nansum: gradient of scale", scale.grad.item())
assert scale.grad.isnan()  # claim: nan-nansum-weight
y = torch.tensor([3.0, torch.nan], requires_grad=True)
y.nansum().backward()
assert y.grad.tolist() == [1, 0]  # claim: nan-nansum-direct
