import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
# essential
y = x.exp()
d, data = y.detach(), y.data


# end
def versions(label):
    print(f"{label:14} y {y._version}  detach() {d._version}  .data {data._version}")
    return y._version, d._version, data._version


start = versions("at the start")
# essential
_ = d.add_(1)
# end
shared = versions("d.add_(1)")
# essential
_ = data.add_(1)
# end
apart = versions("data.add_(1)")
assert start == (0, 0, 0) and shared == (1, 1, 0)  # claim: det-counter-is-shared
assert apart == (1, 1, 1)  # claim: det-data-has-its-own-counter

# en: all three show both changes; the storage is one
# zh: 三者都能看到这两次修改：存储只有一份
assert torch.equal(y, d) and torch.equal(y, data)  # claim: det-data-shares-storage

try:
    y.sum().backward()
except RuntimeError as error:
    message = str(error)
    print(message)

assert "version 1; expected version 0" in message  # claim: det-message-names-versions


# en: two ways of keeping a tensor that are not checked: the gradient should be [2, 4]
# zh: 有两种保存方式不会核对：这里的梯度本应是 [2, 4]
class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, h):
        ctx.h = h
        return h * h

    @staticmethod
    def backward(ctx, grad):
        return 2 * ctx.h * grad


def packed(h):
    with torch.autograd.graph.save_on_cpu():
        return h * h


def after_a_write(square):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    h = x * 1
    y = square(h)
    _ = h.detach().zero_()
    y.sum().backward()
    return x.grad.tolist()


print("kept as ctx.h :", after_a_write(Square.apply))
print("save_on_cpu() :", after_a_write(packed))
assert after_a_write(Square.apply) == [0.0, 0.0]  # claim: det-attribute-is-not-checked
assert after_a_write(packed) == [0.0, 0.0]  # claim: det-packed-is-not-checked
