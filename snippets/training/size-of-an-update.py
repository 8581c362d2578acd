import torch


# essential
def update(optimizer, gradient):
    w = torch.tensor([3.0, 4.0], requires_grad=True)
    steps = optimizer([w], lr=0.01)
    w.grad = torch.tensor(gradient)
    before = w.detach().clone()
    steps.step()
    change = w.detach() - before
    return change.sum().item(), (change.norm() / before.norm()).item()


# end
rows = {}
for name in ("SGD", "Adam"):
    for gradient in ([5.0, -5.0], [5e-5, -5e-5]):
        total, ratio = rows[name, gradient[0]] = update(
            getattr(torch.optim, name), gradient
        )
        shown = round(total, 3) + 0.0
        print(f"{name:4} gradient {gradient}: sum {shown}, ratio {ratio:.1e}")

assert all(abs(total) < 1e-6 for total, _ in rows.values())  # claim: size-sum-zero
assert rows["SGD", 5.0][1] > 1e4 * rows["SGD", 5e-5][1]  # claim: size-sgd-follows
adam = rows["Adam", 5.0][1], rows["Adam", 5e-5][1]
assert adam[0] < 1.01 * adam[1]  # claim: size-adam-does-not
