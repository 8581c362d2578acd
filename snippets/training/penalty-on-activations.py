import torch
from torch import nn

body, head = nn.Linear(1, 1, bias=False), nn.Linear(1, 1, bias=False)
with torch.no_grad():
    _ = body.weight.fill_(2.0), head.weight.fill_(3.0)
kept = {}


# essential
def keep(module, args, output):
    # en: not output.detach()
    # zh: 不要写 output.detach()
    kept["h"] = output


handle = body.register_forward_hook(keep)
y = head(body(torch.ones(1, 1)))
penalty = 0.5 * kept["h"].abs().mean()
penalty.backward()
print("penalty:", penalty.item())
print(
    "gradient of the body:", body.weight.grad.item(), "| of the head:", head.weight.grad
)
# end
assert body.weight.grad.item() == 0.5  # claim: pen-act-before
assert head.weight.grad is None  # claim: pen-act-after
constant = 0.5 * kept["h"].detach().abs().mean()
print("with detach(), the penalty requires grad:", constant.requires_grad)
assert not constant.requires_grad  # claim: pen-act-detached
body(-torch.ones(1, 1)).relu_()
print("h of the input -1, after an in-place ReLU:", kept["h"].item())
assert kept["h"].item() == 0.0  # claim: pen-act-in-place
handle.remove()
