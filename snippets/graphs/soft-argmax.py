import torch

scores = torch.tensor([0.1, 2.0, 0.3], requires_grad=True)
places = torch.arange(3.0)

index = scores.argmax()
print("argmax:", index.item(), "requires_grad", index.requires_grad)
assert not index.requires_grad  # claim: graph-argmax-is-a-number

for sharpness in (1, 10):
    place = (torch.softmax(sharpness * scores, dim=0) * places).sum()
    (grad,) = torch.autograd.grad(place, scores)
    slopes = [f"{g:+.0e}" for g in grad]
    print(f"scores * {sharpness:2}: mean position {place.item():.3f}, gradient", slopes)

assert abs(place - 1) < 1e-3 and grad.any()  # claim: graph-soft-argmax-has-gradient
chosen = scores.gather(0, index.unsqueeze(0))
(grad,) = torch.autograd.grad(chosen.sum(), scores)
print("gather: gradient", grad.tolist())
assert grad.tolist() == [0.0, 1.0, 0.0]  # claim: graph-chosen-value-has-gradient
