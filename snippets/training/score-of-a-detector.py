import torch

torch.manual_seed(0)
maps = torch.rand(1, 2, 3, 3, requires_grad=True)
head = torch.nn.Conv2d(2, 6, 1)
# essential
# en: 9 boxes with 4 coordinates and 2 class scores each
# zh: 9 个框，每个框有 4 个坐标和 2 个类别得分
boxes = head(maps).flatten(2).transpose(1, 2)
try:
    boxes[0][1].backward(retain_graph=True)
except RuntimeError as error:
    message = str(error)

print("shape of boxes:", tuple(boxes.shape), "| boxes[0][1]:", message)
scores = boxes[0, :, 4:]
best = scores[:, 1].argmax()
(of_best,) = torch.autograd.grad(scores[best, 1], maps, retain_graph=True)
(of_all,) = torch.autograd.grad(scores[:, 1].sum(), maps)
# end
print("places with a gradient, best box:", int((of_best != 0).any(1).sum()))
print("places with a gradient, all boxes:", int((of_all != 0).any(1).sum()))
assert boxes[0][1].shape == (6,)  # claim: cam-detector-row
assert "scalar outputs" in message  # claim: cam-detector-message
assert (of_best != 0).any(1).sum() == 1  # claim: cam-detector-best
assert (of_all != 0).any(1).all()  # claim: cam-detector-all
