import torch


class Reverse(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, scale):
        ctx.scale = scale
        return x.view_as(x)

    @staticmethod
    def backward(ctx, grad):
        return -ctx.scale * grad, None


def gradients(between):
    body = torch.tensor(2.0, requires_grad=True)
    head = torch.tensor(3.0, requires_grad=True)
    # essential
    loss = (head * between(body * 1.5) - 1) ** 2
    loss.backward()
    # end
    return body.grad.item(), head.grad.item()


plain = gradients(lambda features: features)
reversed_ = gradients(lambda features: Reverse.apply(features, 0.1))
print("plain   : body.grad, head.grad:", *plain)
print("reversed: body.grad, head.grad:", *[round(g, 4) for g in reversed_])
assert reversed_[1] == plain[1]  # claim: fr-reversal-leaves-the-head
assert abs(reversed_[0] + 0.1 * plain[0]) < 1e-4  # claim: fr-reversal-turns-the-body
