import io

import torch


def through_a_file(thing):
    file = io.BytesIO()
    torch.save(thing, file)
    _ = file.seek(0)
    return torch.load(file, weights_only=False)


# essential
model = torch.nn.Sequential(torch.nn.Linear(1, 1), torch.nn.Dropout())
_ = model.eval(), model[0].bias.requires_grad_(False)
model(torch.ones(1, 1)).sum().backward()
model.kept = model[0].weight * 2
loaded = through_a_file(model)
by_values = torch.nn.Sequential(torch.nn.Linear(1, 1), torch.nn.Dropout())
_ = by_values.load_state_dict(through_a_file(model.state_dict()))
# end
for name, m in {"whole model": loaded, "state_dict": by_values}.items():
    print(
        name,
        "-> training:",
        m.training,
        "| bias requires grad:",
        m[0].bias.requires_grad,
    )

file = io.BytesIO()
torch.save(model, file)
_ = file.seek(0)
try:
    _ = torch.load(file)
except Exception as error:
    refused = str(error)

print("gradient kept:", loaded[0].weight.grad, "| kept.grad_fn:", loaded.kept.grad_fn)
assert "weights_only" in refused  # claim: mod-whole-refused
assert not loaded.training  # claim: mod-whole-mode
assert not loaded[0].bias.requires_grad  # claim: mod-whole-flags
assert loaded[0].weight.grad is None  # claim: mod-whole-no-grad
assert loaded.kept.is_leaf and loaded.kept.requires_grad  # claim: mod-whole-no-graph
assert by_values.training and by_values[0].bias.requires_grad  # claim: mod-values-only
