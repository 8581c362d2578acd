import torch
from torch.utils.checkpoint import checkpoint


class OwnCheckpoint(torch.autograd.Function):
    @staticmethod
    def forward(ctx, run, x, *params):
        ctx.run, ctx.x, ctx.params = run, x, params
        with torch.no_grad():
            return run(x)

    @staticmethod
    def backward(ctx, grad):
        x = ctx.x.detach().requires_grad_()
        with torch.enable_grad():
            y = ctx.run(x)
        return None, *torch.autograd.grad(y, (x, *ctx.params), grad)


block = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1))
_ = block[0].requires_grad_(False)
x = torch.ones(1, 2)
# essential
# en: wrong: OwnCheckpoint computes the gradients of all parameters, also frozen ones
# zh: 错误：OwnCheckpoint 会对所有参数求梯度，包括冻结的参数
try:
    OwnCheckpoint.apply(block, x, *block.parameters()).sum().backward()
# end
except RuntimeError as error:
    message = str(error)
    print("wrong:", message)
assert message.startswith(
    "One of the differentiated"
)  # claim: err-own-checkpoint-frozen

# essential
# en: right: pass only the trained parameters, or use torch's checkpoint
# zh: 正确：只传要训练的参数，或者用 torch 的 checkpoint
trained = [p for p in block.parameters() if p.requires_grad]
OwnCheckpoint.apply(block, x, *trained).sum().backward()
# end
first = [p.grad for p in trained]
block.zero_grad()
# essential
checkpoint(block, x, use_reentrant=False).sum().backward()
# end
for own, of_torch in zip(first, trained):
    assert torch.equal(own, of_torch.grad)  # claim: err-own-checkpoint-mended
print("right, has a gradient:", [p.grad is not None for p in block.parameters()])
