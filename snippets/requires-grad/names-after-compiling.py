import torch
from torch import nn
from torch.nn.modules.utils import consume_prefix_in_state_dict_if_present

model = nn.Linear(1, 1)
average = {name: p.detach().clone() for name, p in model.named_parameters()}
compiled = torch.compile(model)


def update(of):
    count = 0
    with torch.no_grad():
        for name, p in of.named_parameters():
            if name in average:
                average[name].lerp_(p, 0.1)
                count += 1
    return count


# essential
print("names of the compiled model:", list(compiled.state_dict()))
print("averages updated by these names:", update(compiled))
print("averages updated through _orig_mod:", update(compiled._orig_mod))
saved = compiled.state_dict()
consume_prefix_in_state_dict_if_present(saved, "_orig_mod.")
print("loaded without the prefix:", nn.Linear(1, 1).load_state_dict(saved))

parts = nn.Sequential(nn.Linear(1, 1), nn.Linear(1, 1))
parts[0] = torch.compile(parts[0])
inside = parts.state_dict()
consume_prefix_in_state_dict_if_present(inside, "_orig_mod.")
print("one layer compiled, first name:", list(inside)[0])
# end
renamed = {name.replace("_orig_mod.", ""): value for name, value in inside.items()}
assert (
    update(compiled) == 0 and update(compiled._orig_mod) == 2
)  # claim: rg-prefix-average
assert list(saved) == ["weight", "bias"]  # claim: rg-prefix-removed
assert list(inside)[0] == "0._orig_mod.weight"  # claim: rg-prefix-inside
assert list(renamed)[0] == "0.weight"  # claim: rg-prefix-replaced
