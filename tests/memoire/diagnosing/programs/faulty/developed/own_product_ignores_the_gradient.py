# line 17: graphs/custom-function/#check
import torch


class Weighted(torch.autograd.Function):
    """Signals times a gain for each channel."""

    @staticmethod
    def forward(ctx, signal, gain):
        ctx.save_for_backward(signal, gain)
        return signal * gain

    @staticmethod
    def backward(ctx, grad):
        signal, gain = ctx.saved_tensors
        ones = torch.ones_like(grad)
        return ones * gain, (ones * signal).sum(0)


torch.manual_seed(0)
signal, gain = torch.randn(16, 3), torch.ones(3, requires_grad=True)
optimizer = torch.optim.Adam([gain], lr=0.05)
for step in range(5):
    loss = (Weighted.apply(signal, gain) - 2 * signal).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
