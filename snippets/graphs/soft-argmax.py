import torch

scores = torch.tensor([0.1, 2.0, 0.3], requires_grad=True)
places = torch.arange(3.0)

index = scores.argmax()
print("argmax     :", index.item(), index.requires_grad)
assert not index.requires_grad  # claim: graph-argmax-is-a-number

for sharpness in (1, 10):
    place = (torch.softmax(sharpness * scores, dim=0) * places).sum()
    (grad,) = torch.autograd.grad(place, scores)
    print(f"soft, x{sharpness:<4}: {place.item():.3f}", [f"{g:+.3f}" for g in grad])

assert abs(place - 1) < 1e-3 and grad.any()  # claim: graph-soft-argmax-has-gradient
chosen = scores.gather(0, index.unsqueeze(0))
(grad,) = torch.autograd.grad(chosen.sum(), scores)
print("gather     :", grad.tolist())
assert grad.tolist() == [0.0, 1.0, 0.0]  # claim: graph-chosen-value-has-gradient
