import torch


# essential
class Render(torch.autograd.Function):
    @staticmethod
    def forward(ctx, position, zeros):
        projected = 2 * position
        ctx.save_for_backward(projected)
        return projected.square().sum()

    @staticmethod
    def backward(ctx, grad):
        (projected,) = ctx.saved_tensors
        for_projected = 2 * projected * grad
        return 2 * for_projected, for_projected


position = torch.tensor([1.0, 3.0], requires_grad=True)
zeros = torch.zeros(2, requires_grad=True)
Render.apply(position, zeros).backward()
# end
print("position.grad:", position.grad.tolist(), "zeros.grad:", zeros.grad.tolist())

# en: without a Function: add the zeros to the intermediate result
# zh: 不写 Function：把全零张量加到中间结果上
# essential
added = torch.zeros(2, requires_grad=True)
loss = (2 * position + added).square().sum()
loss.backward()
# end
print("added.grad   :", added.grad.tolist(), "added:", added.tolist())

assert zeros.grad.tolist() == [4.0, 12.0]  # claim: graph-zeros-of-a-function
assert added.grad.tolist() == [4.0, 12.0]  # claim: graph-zeros-added
assert loss.item() == 40 and not added.any()  # claim: graph-zeros-change-nothing
