import torch

errors = torch.tensor([1.0, 3.0])


def trained(constant):
    confidence = torch.tensor([0.5, 0.5], requires_grad=True)
    model = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([confidence, model], lr=0.05)
    for _ in range(4):
        optimizer.zero_grad()
        # essential
        weight = confidence.detach() if constant else confidence
        loss = (weight * (model * errors) ** 2).sum()
        # end
        loss.backward()
        optimizer.step()
    return [round(c, 2) for c in confidence.tolist()], loss.item()


for constant in (True, False):
    confidence, loss = trained(constant)
    name = "weight detached" if constant else "weight attached"
    print(f"{name}: weights {confidence}, loss {loss:.2f}")
    if constant:
        assert confidence == [0.5, 0.5]  # claim: det-weight-stays
    else:
        assert min(confidence) < 0  # claim: det-weight-shrinks
        assert loss < 0  # claim: det-loss-below-zero

# en: with a detached weight, the gradient is that of a fixed weight
# zh: 断开权重后，梯度与权重固定时一样
error = torch.tensor(2.0, requires_grad=True)
((error * 3).sigmoid().detach() * error**2).backward()
detached, error.grad = error.grad, None
((error * 3).sigmoid() * error**2).backward()
fixed = torch.tensor(6.0).sigmoid() * 2 * 2
print(f"gradient of error, weight detached: {detached:.4f}", end=", ")
print(f"attached: {error.grad:.4f}, fixed: {fixed:.4f}")
assert detached == fixed  # claim: det-weight-is-a-constant
assert error.grad != fixed  # claim: det-weight-adds-a-term
