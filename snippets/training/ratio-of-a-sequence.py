import torch

old = torch.zeros(2)
# en: the first token is twice as probable as before, the second half as probable
# zh: 第一个 token 的概率是原来的两倍，第二个是一半
logp = torch.tensor([2.0, 0.5]).log().requires_grad_()


# essential
def gradient(ratio):
    return torch.autograd.grad(ratio, logp, retain_graph=True)[0].tolist()


difference = logp - old
rows = {
    "each token": difference.exp().sum(),
    "exp of the sum": difference.sum().exp(),
    "exp of the mean": difference.mean().exp(),
}
# end
grads = {name: [round(g, 4) for g in gradient(r)] for name, r in rows.items()}
print("weights of the two tokens")
for name, grad in grads.items():
    print(f"{name:15}", grad)

long = {n: torch.full((n,), 0.1).sum().exp().item() for n in (1, 100)}
for n, ratio in long.items():
    print(f"exp of the sum, tokens: {n}, log-probability + 0.1 each: {ratio:.1f}")

token, total, mean = grads.values()
assert token == [2.0, 0.5]  # claim: grpo-ratio-of-each-token
assert total == [1.0, 1.0]  # claim: grpo-ratio-of-the-sum
assert mean == [0.5, 0.5]  # claim: grpo-ratio-of-the-mean
assert long[1] < 1.2 and long[100] > 20000  # claim: grpo-sum-grows-with-length
