import torch

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

print("training, in autocast   :", trained.dtype)
print("evaluation, outside     :", outside)
print("evaluation, in autocast :", inside.dtype)
assert outside == "expected scalar type Half but found Float"  # claim: mp-eval-outside
assert inside.dtype == trained.dtype  # claim: mp-eval-inside
