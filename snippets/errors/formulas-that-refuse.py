import torch
import torch.nn.functional as F

x = -torch.ones(2, requires_grad=True)
tall = torch.eye(3, 2).requires_grad_()


# essential
def r_only():
    torch.linalg.qr(tall, mode="r").R.sum().backward()


def complete():
    torch.linalg.qr(tall, mode="complete").Q.sum().backward()


def reduced():
    torch.linalg.qr(tall).Q.sum().backward()


# end


calls = {
    "elu, alpha < 0, in place": lambda: (
        F.elu(x * 1, -1.0, inplace=True).sum().backward()
    ),
    "leaky_relu, slope < 0": lambda: (
        F.leaky_relu(x * 1, -1.0, inplace=True).sum().backward()
    ),
    "qr, mode='r'": r_only,
    "qr, mode='complete'": complete,
    "elu, not in place": lambda: F.elu(x * 1, -1.0).sum().backward(),
    "qr": reduced,
}
texts = {}
for name, call in calls.items():
    try:
        call()
        texts[name] = "fine"
    except RuntimeError as error:
        texts[name] = str(error)
    print(f"{name}: {texts[name].split('. ')[0]}")

elu, leaky, r, complete_text, right, qr = texts.values()
assert elu.startswith("In-place elu backward")  # claim: err-elu-in-place
assert leaky.startswith("In-place leakyReLu backward")  # claim: err-leaky-in-place
assert (
    "depends on Q" in r and "not differentiable when" in complete_text
)  # claim: err-qr-modes
assert right == qr == "fine"  # claim: err-formulas-right
