# Hooks that run when parameters are saved and loaded.
import torch

layer = torch.nn.Linear(1, 1)
layer.register_state_dict_pre_hook(lambda module, prefix, keep: print("before saving", repr(prefix)))
layer.register_load_state_dict_post_hook(lambda module, keys: print("loaded", keys))
state = layer.state_dict()
del state["bias"]
print(layer.load_state_dict(state, strict=False))
