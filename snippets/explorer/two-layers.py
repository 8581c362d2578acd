import torch

_ = torch.manual_seed(3)
# switch x: requires_grad=True -> requires_grad=False
x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
# switch w1: requires_grad=True -> requires_grad=False
w1 = torch.tensor(2.0, requires_grad=True)
# switch w2: requires_grad=True -> requires_grad=False
w2 = torch.tensor(5.0, requires_grad=True)
dropout = torch.nn.Dropout(0.5)
# switch dropout: train() -> eval()
_ = dropout.train()

try:
    # switch with: with torch.no_grad(): h
    # switch with: with torch.no_grad(): h, y
    # switch with: with torch.inference_mode(): h
    # switch with: with torch.inference_mode(): h, y
    # switch detach: x -> x.detach()
    h = dropout(w1 * x)
    print("h:", h)
    # switch detach: h -> h.detach()
    y = w2 * h
    print("y:", y)
    # switch write: add h.mul_(2)
    # switch write: add h.data.mul_(2)
    # switch detach: y -> y.detach()
    loss = y.sum()
    loss.backward()
except RuntimeError as error:
    print("error:", error)

print("h.requires_grad: ", h.requires_grad)
print("h.is_inference():", h.is_inference())
print("x.grad: ", x.grad)
print("w1.grad:", w1.grad)
print("w2.grad:", w2.grad)
# results: x.grad w1.grad w2.grad
# explains: does not require grad -> errors/no-graph.md#element-0
# explains: Inference tensors cannot be saved -> errors/inference.md#saved-for-backward
# explains: Inplace update to inference tensor -> errors/inference.md#in-place-update
# explains: modified by an inplace operation -> errors/in-place.md#modified
# graph: loss? y? h
