import torch

start = torch.tensor([0.0, 1.0])
exp = (lambda x: x.exp(), start.exp())
add = (lambda x: x + 1, torch.ones(2))


# essential
@torch.no_grad()
def zero_under_no_grad(y):
    y.zero_()


ways = {
    "y.detach().zero_()": lambda y: y.detach().zero_(),
    "y.zero_() in no_grad": zero_under_no_grad,
    "y.data.zero_()": lambda y: y.data.zero_(),
}


# end
def gradient_after(write, operation, right):
    x = start.clone().requires_grad_()
    y = operation(x)
    write(y)
    try:
        y.sum().backward()
    except RuntimeError:
        return "raises"
    return "right" if torch.equal(x.grad, right) else "WRONG"


print("written by            y = x.exp()  y = x + 1")
found = []
for way, write in ways.items():
    found.append([gradient_after(write, *exp), gradient_after(write, *add)])
    print(f"{way:21} {found[-1][0]:12} {found[-1][1]}")

by_detach, by_no_grad, by_data = found
assert by_detach == ["raises", "right"]  # claim: det-write-is-caught-if-needed
assert by_no_grad == by_detach  # claim: det-no-grad-write-is-caught-too
assert by_data == ["WRONG", "right"]  # claim: det-data-write-is-wrong

# en: a convolution saves its input, a sum of two tensors saves nothing
# zh: 卷积会保存输入，两个张量相加则什么也不保存
layer, x = torch.nn.Conv1d(1, 1, 1), torch.ones(1, 1, 4, requires_grad=True)
h = x * 1
kept, free = layer(h), h + h
_ = h.detach().zero_()
free.sum().backward()
right = x.grad.unique().tolist() == [2]
try:
    kept.sum().backward()
except RuntimeError as error:
    caught = "modified by an inplace" in str(error)

results = "raises" if caught else "no error", "right" if right else "WRONG"
print("after detach().zero_(): convolution {}, sum {}".format(*results))
assert caught and right  # claim: det-saved-or-not-decides

# en: h is changed from 1 to 10 before square(): backward uses the new value
# zh: 在 square() 之前，把 h 从 1 改成 10：反向传播用的是新值
x = torch.ones(1, requires_grad=True)
h = x * 1
_ = h.detach().mul_(10)
h.square().sum().backward()
print("h changed from 1 to 10 before square(): gradient", x.grad.item())
assert x.grad.item() == 20  # claim: det-write-before-is-a-new-value
