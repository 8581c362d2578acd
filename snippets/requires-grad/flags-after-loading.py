import io

import torch
from torch import nn


def through_a_file(thing):
    file = io.BytesIO()
    torch.save(thing, file)
    _ = file.seek(0)
    return torch.load(file, weights_only=False)


def new():
    return nn.ModuleDict({"encoder": nn.Linear(2, 3), "head": nn.Linear(3, 1)})


# essential
def trained(model):
    for name, part in model.named_children():
        numbers = [p.numel() for p in part.parameters()]
        open_ones = [p.numel() for p in part.parameters() if p.requires_grad]
        yield name, f"{sum(open_ones)} of {sum(numbers)}"


model = new()
model["encoder"].requires_grad_(False)
from_state, assigned = new(), new()
_ = from_state.load_state_dict(through_a_file(model.state_dict()))
_ = assigned.load_state_dict(through_a_file(model.state_dict()), assign=True)
whole = through_a_file(model)
# end
rows = {
    "model that was saved": model,
    "load_state_dict": from_state,
    "with assign=True": assigned,
    "whole model": whole,
}
print("elements of parameters that require grad")
for name, m in rows.items():
    print(f"{name:20}", dict(trained(m)))


def to_numpy(m):
    try:
        return "array" if m["encoder"](torch.ones(1, 2)).numpy().any() else "zeros"
    except RuntimeError as error:
        return str(error).split(".")[0]


print("whole model, output.numpy()    :", to_numpy(whole))
print("load_state_dict, output.numpy():", to_numpy(from_state))
with torch.no_grad():
    without_grad = [to_numpy(whole), to_numpy(from_state)]
assert without_grad == ["array", "array"]  # claim: flags-loaded-numpy-no-grad
everything = {"encoder": "9 of 9", "head": "4 of 4"}
part = {"encoder": "0 of 9", "head": "4 of 4"}
assert dict(trained(from_state)) == everything  # claim: flags-loaded-values
assert dict(trained(assigned)) == everything  # claim: flags-loaded-assign
assert dict(trained(whole)) == dict(trained(model)) == part  # claim: flags-loaded-whole
frozen = new().requires_grad_(False)
for assign in (False, True):
    _ = frozen.load_state_dict(new().state_dict(), assign=assign)
    assert dict(trained(frozen)) == {
        "encoder": "0 of 9",
        "head": "0 of 4",
    }  # claim: flags-loaded-frozen
assert to_numpy(whole) == "array"  # claim: flags-loaded-numpy
assert "requires grad" in to_numpy(from_state)  # claim: flags-loaded-numpy-refused
