import torch


def run(clone):
    batch = torch.tensor([1.0, 2.0])
    w = torch.tensor(3.0, requires_grad=True)
    # essential
    sequence = batch.clone() if clone else batch
    (w * sequence).sum().backward()
    sequence[0] = 10.0
    # end
    print(f"{clone=!s:5} gradient of w: {w.grad}, batch afterwards: {batch.tolist()}")
    return w.grad, batch.tolist()


without, overwritten = run(clone=False)
with_clone, intact = run(clone=True)
assert without == with_clone == 3  # claim: det-clone-of-data-same-gradient
assert overwritten == [10, 2] and intact == [1, 2]  # claim: det-clone-of-data-protects
