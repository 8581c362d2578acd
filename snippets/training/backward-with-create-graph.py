import warnings

import torch

# en: let torch warn each time; by default it gives each warning once in a process
# zh: 让警告每次都出现；默认每个进程只出现一次
torch.set_warn_always(True)
w = torch.tensor(3.0, requires_grad=True)


def run(label, differentiate):
    x, w.grad = torch.tensor(2.0, requires_grad=True), None
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        gradient = differentiate(w * x**2, x)
    (gradient**2).backward()
    # en: the penalty is (2 w x)^2; its derivative with respect to w is 8 w x^2 = 96
    # zh: 惩罚项是 (2 w x)^2，对 w 的导数是 8 w x^2 = 96
    print(f"{label:10} w.grad: {w.grad.item()}, warnings: {len(caught)}")
    return w.grad.item(), [str(warning.message) for warning in caught]


# essential
def backward(score, x):
    score.backward(create_graph=True)
    return x.grad


def grad(score, x):
    return torch.autograd.grad(score, x, create_graph=True)[0]


# end
by_backward = run("backward()", backward)
by_grad = run("grad()", grad)
w.grad = None
assert by_grad == (96.0, [])  # claim: tr-penalty-by-grad
assert by_backward[0] == 96.0 + 4.0  # claim: tr-penalty-by-backward-adds-the-score
assert "reference cycle" in by_backward[1][0]  # claim: tr-penalty-by-backward-warns

torch.set_warn_always(False)
