import warnings

import torch

warnings.simplefilter("ignore")


def on_meta():
    layer = torch.nn.Linear(2, 1, device="meta")
    layer.bias.requires_grad_(False)
    return layer, torch.optim.SGD(layer.parameters(), lr=0.1)


def held(layer, optimizer):
    return optimizer.param_groups[0]["params"][0] is layer.weight


state = torch.nn.Linear(2, 1).state_dict()
# essential
layer, optimizer = on_meta()
layer.load_state_dict(state)
print("load_state_dict, device:", layer.weight.device)

assigned, optimizer = on_meta()
assigned.load_state_dict(state, assign=True)
print("assign=True, device:", assigned.weight.device)
print("bias requires grad:", assigned.bias.requires_grad)
print("optimizer holds the weight:", held(assigned, optimizer))

empty, optimizer2 = on_meta()
empty.to_empty(device="cpu")
print("to_empty, device:", empty.weight.device)
print("bias requires grad:", empty.bias.requires_grad)
print("optimizer holds the weight:", held(empty, optimizer2))

skipped = torch.nn.utils.skip_init(torch.nn.Linear, 2, 1)
print("skip_init, device:", skipped.weight.device)
print("weight requires grad:", skipped.weight.requires_grad)
# end
try:
    on_meta()[0].to("cpu")
except NotImplementedError as error:
    message = str(error)
    print("to('cpu'):", message)

unsaved = torch.nn.Linear(2, 1, device="meta")
unsaved.register_buffer("mask", torch.ones(2, device="meta"), persistent=False)
unsaved.load_state_dict(state, assign=True)
print("assign=True, buffer with persistent=False:", unsaved.mask.device)


def tied(device):
    layers = [torch.nn.Linear(2, 2, device=device) for _ in range(2)]
    layers[1].weight = layers[0].weight
    return torch.nn.Sequential(*layers)


loaded, emptied = tied("meta"), tied("meta")
loaded.load_state_dict(tied("cpu").state_dict(), assign=True)
emptied.to_empty(device="cpu")
shared = [m[0].weight is m[1].weight for m in (loaded, emptied)]
print("still one shared weight after assign=True:", shared[0])
print("still one shared weight after to_empty:", shared[1])

assert shared == [False, False]  # claim: rg-meta-weights-untied
assert unsaved.mask.is_meta  # claim: rg-meta-unsaved-buffer
assert "Cannot copy out of meta tensor" in message  # claim: rg-meta-to-refused
assert layer.weight.is_meta  # claim: rg-meta-load-does-nothing
assert assigned.weight.device.type == "cpu"  # claim: rg-meta-assign-works
flags = [m.bias.requires_grad for m in (assigned, empty)]
assert flags == [False, False]  # claim: rg-meta-flags-kept
new = [held(assigned, optimizer), held(empty, optimizer2)]
assert new == [False, False]  # claim: rg-meta-optimizer-is-stale
assert skipped.weight.requires_grad  # claim: rg-skip-init-flag
