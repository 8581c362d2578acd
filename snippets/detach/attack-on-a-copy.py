import torch
from torch import nn

noise = torch.zeros(2)
# essential
starts = {
    "nn.Parameter(image)": lambda image: nn.Parameter(image),
    "image.detach()": lambda image: image.detach(),
    "image.to(torch.float32)": lambda image: image.to(torch.float32),
    "image.detach().clone()": lambda image: image.detach().clone(),
    "image + noise": lambda image: image + noise,
}
# end
changed = {}
for name, start in starts.items():
    image = torch.zeros(2)
    # essential
    adversarial = start(image).requires_grad_()
    optimizer = torch.optim.SGD([adversarial], lr=1.0)
    (-adversarial.sum()).backward()
    optimizer.step()
    distance = (adversarial - image).abs().sum().item()
    # end
    changed[name] = bool(image.any())
    print(f"{name:24} image after the step {image.tolist()}, distance {distance}")
    assert (distance == 0) == changed[name]  # claim: det-attack-distance

assert list(changed.values()) == [True, True, True, False, False]
shared = [n for n, c in changed.items() if c]
assert shared == list(starts)[:3]  # claim: det-attack-shared
copied = [n for n, c in changed.items() if not c]
assert copied == list(starts)[3:]  # claim: det-attack-copied

image = torch.zeros(2, requires_grad=True)
try:
    torch.optim.SGD([image.clone()], lr=1.0)
except ValueError as error:
    refused = str(error)
    print("image requires grad, image.clone():", refused)
assert "non-leaf" in refused  # claim: det-attack-non-leaf
_ = torch.optim.SGD([image.detach().clone().requires_grad_()], lr=1.0)
