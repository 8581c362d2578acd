import torch

w = torch.tensor(2.0, requires_grad=True)


def guide(noise):
    return (noise - 5).square()


found = {}
for way in ("step", "term of the loss", "step in the loss"):
    w.grad = None
    x = torch.tensor(1.0, requires_grad=True)
    noise = w * x
    if way == "step":
        (move,) = torch.autograd.grad(guide(noise), x)
        with torch.no_grad():
            x -= 0.1 * move
    elif way == "term of the loss":
        (noise.square() + guide(noise)).backward()
    else:
        (move,) = torch.autograd.grad(guide(noise), x, create_graph=True)
        (noise - 0.1 * move).square().backward()
    found[way] = w.grad and round(w.grad.item(), 3), round(x.item(), 3)
    print(way, "-> w.grad:", found[way][0], "x:", found[way][1])

assert found["step"] == (None, 2.2)  # claim: tr-guide-step
assert found["term of the loss"] == (-2, 1)  # claim: tr-guide-term
assert found["step in the loss"] == (7.68, 1)  # claim: tr-guide-both
