import torch

_ = torch.manual_seed(0)
x = torch.randn(6, 4).requires_grad_()


def compare(label, critic):
    # essential
    # en: the gradients from the sum of all scores, and from each score alone
    # zh: 由所有得分之和得到的梯度，以及由每个得分单独得到的梯度
    scores = critic(x)
    (summed,) = torch.autograd.grad(scores.sum(), x, retain_graph=True)
    own = [
        torch.autograd.grad(score, x, retain_graph=True)[0][n]
        for n, score in enumerate(scores.flatten())
    ]
    # end
    same = torch.allclose(summed, torch.stack(own), atol=1e-6)
    print(f"{label:10} same gradients of the sum and of single scores: {same}")
    return same


def critic(norm):
    return torch.nn.Sequential(
        torch.nn.Linear(4, 8), norm, torch.nn.Tanh(), torch.nn.Linear(8, 1)
    )


plain = compare("no norm", critic(torch.nn.Identity()))
layer = compare("LayerNorm", critic(torch.nn.LayerNorm(8)))
batch = compare("BatchNorm", critic(torch.nn.BatchNorm1d(8)))
assert plain and layer  # claim: tr-sum-of-scores-is-enough
assert not batch  # claim: tr-batch-norm-mixes-the-penalty
