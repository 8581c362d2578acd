import warnings
import torch

warnings.simplefilter("ignore")


class Render(torch.autograd.Function):
    passes = True

    @staticmethod
    def forward(ctx, points, screen):
        return points * 2

    @staticmethod
    def backward(ctx, gradient):
        return gradient * 2, gradient if Render.passes else None


def grad_of_zeros(case):
    points = torch.ones(2, requires_grad=True)
    Render.passes = case != "backward returns None"
    # essential
    screen = torch.zeros_like(points, requires_grad=True) + 0
    if case != "no retain_grad()":
        screen.retain_grad()
    image = Render.apply(points, screen)
    # end
    loss = points.sum() if case == "loss without the image" else image.sum()
    loss.backward()
    print(f"{case:23} screen.grad: {screen.grad}")
    return screen.grad


assert grad_of_zeros("all right").tolist() == [1, 1]  # claim: graph-zeros-right
assert grad_of_zeros("no retain_grad()") is None  # claim: graph-zeros-not-retained
assert grad_of_zeros("backward returns None") is None  # claim: graph-zeros-backward-none
assert grad_of_zeros("loss without the image") is None  # claim: graph-zeros-not-in-loss
