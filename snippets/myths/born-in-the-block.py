import torch

_ = torch.manual_seed(0)
x = torch.tensor([1.0, 2.0], requires_grad=True)

# essential
with torch.no_grad():
    born = {
        "x * 2": x * 2,
        "x[0]": x[0],
        "x.view(2, 1)": x.view(2, 1),
        "x.contiguous()": x.contiguous(),
        "torch.ones(2, requires_grad=True)": torch.ones(2, requires_grad=True),
        "nn.Linear(2, 1).weight": torch.nn.Linear(2, 1).weight,
    }

# end
print(f"{'':34} requires_grad  grad_fn")
for name, t in born.items():
    print(f"{name:34} {t.requires_grad!s:13}  {t.grad_fn}")

result, item, view, itself, made, weight = born.values()
assert item.requires_grad and view.requires_grad  # claim: myth-views-report-true
assert item.grad_fn is view.grad_fn is None  # claim: myth-views-have-no-history
assert itself is x and itself.requires_grad  # claim: myth-input-returned
assert made.requires_grad and weight.requires_grad  # claim: myth-new-leaves-exempt
assert not result.requires_grad  # claim: myth-results-report-false
