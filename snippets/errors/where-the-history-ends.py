import torch

_ = torch.manual_seed(0)
model = torch.nn.Linear(3, 1)
frozen = torch.nn.Linear(3, 1).requires_grad_(False)
x = torch.randn(4, 3)

with torch.no_grad():
    in_no_grad = model(x)

with torch.inference_mode():
    in_inference = model(x)

# essential
outputs = {
    "model(x)": model(x),
    "computed in no_grad": in_no_grad,
    "computed in inference_mode": in_inference,
    "model(x).detach()": model(x).detach(),
    "model(x).data": model(x).data,
    "torch.tensor(y.tolist())": torch.tensor(model(x).tolist()),
    "model(x) > 0": (model(x) > 0).float(),
    "argmax": model(x).argmax().float(),
    "every weight frozen": frozen(x),
}
# end
print(f"{'':27} flag   grad_fn")
for name, y in outputs.items():
    print(f"{name:27} {y.requires_grad!s:6}", y.grad_fn and y.grad_fn.name())

first, *others = outputs.values()
assert first.requires_grad  # claim: err-plain-output-is-recorded
assert not any(y.requires_grad for y in others)  # claim: err-ways-to-lose-history

with torch.no_grad():
    view = model.weight[0, 0]

print(f"{'a view taken in no_grad':27} {view.requires_grad!s:6}", view.grad_fn)
try:
    view.backward()
except RuntimeError as error:
    refused = str(error).startswith("element 0 of tensors")

assert refused and view.requires_grad  # claim: err-flag-without-history
