import torch
from torch import nn

# essential
starts = {
    "nn.Parameter(image)": lambda image: nn.Parameter(image),
    "image.detach()": lambda image: image.detach(),
    "image.to(torch.float32)": lambda image: image.to(torch.float32),
    "image.clone()": lambda image: image.clone(),
    "image + noise": lambda image: image + 0.0,
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
    print(f"{name:24} image {image.tolist()}, distance {distance}")
    assert (distance == 0) == changed[name]  # claim: det-attack-distance

assert list(changed.values()) == [True, True, True, False, False]
shared = [n for n, c in changed.items() if c]
assert shared == list(starts)[:3]  # claim: det-attack-shared
assert (
    not changed["image.clone()"] and not changed["image + noise"]
)  # claim: det-attack-copied
