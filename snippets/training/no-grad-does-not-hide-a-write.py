import torch


def run(label, write):
    w = torch.tensor([3.0], requires_grad=True)
    x = torch.tensor([2.0], requires_grad=True)
    loss = (w * x).sum()
    write(w)
    try:
        loss.backward()
        print(f"{label:8} no error, x.grad: {x.grad.item()}, right: 3.0")
        return x.grad.item()
    except RuntimeError:
        print(f"{label:8} error: modified by an inplace operation")
        return "error"


# essential
def under_no_grad(w):
    with torch.no_grad():
        _ = w.add_(1)


def through_detach(w):
    _ = w.detach().add_(1)


def through_data(w):
    _ = w.data.add_(1)


# end
no_grad = run("no_grad", under_no_grad)
detach = run("detach()", through_detach)
data = run(".data", through_data)
assert no_grad == detach == "error"  # claim: tr-no-grad-write-is-noticed
assert data == 4.0  # claim: tr-data-write-is-not
