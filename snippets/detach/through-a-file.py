import io
import torch

x = torch.ones(2, requires_grad=True)
y = x * 2
loaded = {}
for name, t in {"leaf x": x, "result y": y}.items():
    file = io.BytesIO()
    torch.save(t, file)
    _ = file.seek(0)
    loaded[name] = torch.load(file)
    flags = loaded[name].requires_grad, loaded[name].is_leaf
    print(f"loaded {name:9} requires_grad {flags[0]!s:5} is_leaf {flags[1]}")

assert loaded["leaf x"].requires_grad  # claim: det-file-keeps-the-flag
back = loaded["result y"]
assert back.requires_grad and back.is_leaf  # claim: det-file-makes-a-leaf
