import torch
from torch.nn import functional as F

base = torch.ones(1, 2, 2, dtype=torch.float16)
adapter = torch.ones(1, 2, 2, requires_grad=True)


# essential
def model():
    return torch.bmm(base, adapter)


with torch.autocast("cpu", dtype=torch.float16):
    trained = model()

try:
    model()
    outside = "no error"
except RuntimeError as error:
    outside = str(error)

with torch.no_grad(), torch.autocast("cpu", dtype=torch.float16):
    inside = model()
# end

others = {
    "cross_entropy with weight=": lambda: F.cross_entropy(
        base[0], torch.tensor([0, 1]), weight=torch.ones(2)
    ),
    "grid_sample": lambda: F.grid_sample(
        base[None], torch.zeros(1, 1, 1, 2), align_corners=True
    ),
}
found = set()
for call in others.values():
    try:
        call()
    except RuntimeError as error:
        found.add(str(error))

print("training, in autocast   :", trained.dtype)
print("evaluation, outside     :", outside)
print("evaluation, in autocast :", inside.dtype)
assert outside == "expected scalar type Half but found Float"  # claim: mp-eval-outside
assert inside.dtype == trained.dtype  # claim: mp-eval-inside
print("also outside:", ", ".join(others), "->", *found)
assert found == {outside}  # claim: mp-eval-other-functions
