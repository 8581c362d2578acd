import inspect

import torch.nn.functional as F

defaults = {}
for name, function in vars(F).items():
    if name.startswith("_") or not inspect.isfunction(function):
        continue
    training = inspect.signature(function).parameters.get("training")
    if training is not None:
        defaults[name] = training.default
        print(f"F.{name:30} training={training.default}")

on = [name for name, value in defaults.items() if value]
plain = ["dropout", "dropout1d", "dropout2d", "dropout3d"]
attention = "multi_head_attention_forward"
assert set(on) == {*plain, attention}  # claim: eval-dropout-family-defaults-to-true
off = {"alpha_dropout", "feature_alpha_dropout", "rrelu", "batch_norm"}
assert set(defaults) - set(on) == off  # claim: eval-other-functions-default-to-false
