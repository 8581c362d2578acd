import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
# essential
with torch.no_grad():
    with torch.enable_grad():
        piece = w * 2
    _ = w.mul_(10)

with torch.set_grad_enabled(len(w) > 5):
    chosen = w * 2

# end
print("enable_grad in no_grad: recorded", piece.requires_grad)
print("w after mul_(10)      :", w.tolist())
assert piece.requires_grad  # claim: start-enable-grad-inside
assert w.is_leaf and w.tolist() == [10.0, 20.0]  # claim: start-update-in-the-block
assert not chosen.requires_grad  # claim: start-set-grad-enabled-takes-a-flag

(g,) = torch.autograd.grad((w**3).sum(), w, create_graph=True)
print("first derivative      :", g.tolist(), "| w.grad:", w.grad)
assert w.grad is None  # claim: start-autograd-grad-fills-nothing
(second,) = torch.autograd.grad(g.sum(), w)
print("second derivative     :", second.tolist())
assert second[0] == 60 and second[1] == 120  # claim: start-create-graph-allows-a-second

shared, copy = w.detach(), w.detach().clone()
_ = shared.zero_()
print("w after zero_()       :", w.tolist(), "| clone:", copy.tolist())
assert w.sum() == 0 and copy.sum() == 30  # claim: start-detach-shares-clone-copies
number = w.sum().item()
assert type(number) is float  # claim: start-item-is-a-plain-number
print("type of item()        :", type(number).__name__)

with torch.inference_mode():
    fast = w * 2

try:
    (fast * w).sum().backward()
except RuntimeError as error:
    message = str(error).split(".")[0]

print("inference tensor      :", message)
assert "Inference tensors" in message  # claim: start-inference-tensors-stay-out
