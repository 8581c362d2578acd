import io
import warnings

import torch

warnings.simplefilter("ignore")
# essential
file = io.BytesIO()
torch.jit.save(torch.jit.script(torch.nn.Linear(2, 1)), file)
_ = file.seek(0)
model = torch.jit.load(file)
try:
    _ = model.requires_grad_(False)
except RuntimeError as error:
    message = str(error)

print(message)
for p in model.parameters():
    p.requires_grad = False

x = torch.ones(1, 2, requires_grad=True)
model(x).sum().backward()
# end
print("gradient of the input:", x.grad is not None)
again = io.BytesIO()
torch.jit.save(model, again)
_ = again.seek(0)
flags = [p.requires_grad for p in torch.jit.load(again).parameters()]
print("flags after saving and loading:", flags)
assert message.startswith(
    "requires_grad_ is not supported"
)  # claim: mod-script-refused
assert not any(
    p.requires_grad for p in model.parameters()
)  # claim: mod-script-one-by-one
assert x.grad is not None  # claim: mod-script-input
assert flags == [False, False]  # claim: mod-script-flags-saved
