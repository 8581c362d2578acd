import torch

w = torch.ones((), requires_grad=True)
# en: the losses of the tokens, in two batches
# zh: 两个批次里各个 token 的损失
parts = [torch.tensor([2.0]), torch.tensor([4.0, 6.0, 8.0])]


# essential
def gradient(loss_of):
    w.grad = None
    for tokens in parts:
        loss_of(w * tokens).backward()
    return w.grad.item()


ways = {
    "mean of all tokens": lambda losses: losses.sum() / 4,
    "trainer divides the means": lambda losses: losses.mean() / len(parts),
    "nobody divides": lambda losses: losses.mean(),
    "divided twice": lambda losses: losses.sum() / 4 / len(parts),
}
# end
grads = {name: gradient(loss_of) for name, loss_of in ways.items()}
for name, grad in grads.items():
    print(f"{name:25}: gradient {grad}")

right, mean, nobody, twice = grads.values()
assert right == torch.cat(parts).mean()  # claim: tr-divided-by-tokens
assert mean == 4.0  # claim: tr-trainer-divides-the-mean
assert nobody == 2 * mean  # claim: tr-nobody-divides
assert twice == right / 2  # claim: tr-divided-twice
