import inspect

import torch.nn.functional as F

names = ["dropout", "dropout1d", "dropout2d", "dropout3d", "alpha_dropout"]
names += ["feature_alpha_dropout", "rrelu", "batch_norm"]
defaults = {}
for name in names:
    parameters = inspect.signature(getattr(F, name)).parameters
    defaults[name] = parameters["training"].default
    print(f"F.{name:22} training={defaults[name]}")

on = [name for name, value in defaults.items() if value]
assert on == names[:4]  # claim: eval-dropout-family-defaults-to-true
assert not defaults["batch_norm"]  # claim: eval-other-functions-default-to-false
