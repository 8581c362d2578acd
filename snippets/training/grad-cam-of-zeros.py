import torch

torch.manual_seed(0)
maps = torch.rand(1, 2, 4, 4, requires_grad=True)


def cam(score):
    (grad,) = torch.autograd.grad(score, maps)
    weights = grad.mean(dim=(2, 3), keepdim=True)
    return grad.abs().max().item(), (weights * maps).sum(1).relu().max().item()


def logits(scale):
    sums = maps.mean(dim=(2, 3))[0]
    return scale * torch.stack([sums.sum(), -sums.sum()])


rows = {
    "logit": cam(logits(1)[0]),
    "probability, confident": cam(logits(200).softmax(0)[0]),
    "logit of the other class": cam(logits(1)[1]),
}
print("the score is")
for name, (grad, value) in rows.items():
    print(f"{name:25} largest gradient {grad:.4f}, largest value of map {value:.4f}")


def without_relu(maps, score):
    (grad,) = torch.autograd.grad(score(maps), maps)
    weights = grad.mean(dim=(2, 3), keepdim=True)
    return grad.abs().max().item(), (weights * maps).sum(1).abs().max().item()


dead = torch.zeros(1, 2, 4, 4, requires_grad=True)
zeros = without_relu(dead, torch.sum)
cancelled = without_relu(maps, lambda m: m[0, 0, 0, 0] - m[0, 0, 1, 1])
print("without the last relu")
zero, same = "output of the layer is 0", "gradient has mean 0"
for name, (grad, value) in {zero: zeros, same: cancelled}.items():
    print(f"{name:25} largest gradient {grad:.4f}, largest value of map {value:.4f}")
assert zeros[0] > 0 and zeros[1] == 0  # claim: cam-dead
assert cancelled[0] > 0 and cancelled[1] == 0  # claim: cam-cancels
assert rows["logit"][1] > 0  # claim: cam-logit
assert rows["probability, confident"][0] == 0  # claim: cam-softmax-zero
grad, value = rows["logit of the other class"]
assert grad > 0 and value == 0  # claim: cam-relu-zero
