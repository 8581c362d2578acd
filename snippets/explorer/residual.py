import torch

x = torch.tensor([1.0, 2.0])
# switch w: requires_grad=True -> requires_grad=False
w = torch.tensor(3.0, requires_grad=True)
# switch v: requires_grad=True -> requires_grad=False
v = torch.tensor(4.0, requires_grad=True)
# switch u: requires_grad=True -> requires_grad=False
u = torch.tensor(5.0, requires_grad=True)

try:
    # switch with: with torch.no_grad(): h
    # switch with: with torch.inference_mode(): h
    h = w * x
    # switch with: with torch.inference_mode(): a
    # switch into: h -> h.detach()
    a = v * h
    # switch write: add h.mul_(2)
    # switch write: add a.mul_(2)
    # switch branch: a -> a.detach()
    # switch skip: h -> h.detach()
    y = u * (a + h)
    print("y:", y)
    loss = y.sum()
    loss.backward()
except RuntimeError as error:
    print("error:", error)

print("h.requires_grad:", h.requires_grad)
print("w.grad:", w.grad)
print("v.grad:", v.grad)
print("u.grad:", u.grad)
# results: w.grad v.grad u.grad
# explains: does not require grad -> errors/no-graph.md#element-0
# explains: Inference tensors cannot be saved -> errors/inference.md#saved-for-backward
# explains: Inplace update to inference tensor -> errors/inference.md#in-place-update
# explains: modified by an inplace operation -> errors/in-place.md#modified
# graph: loss? y? h
