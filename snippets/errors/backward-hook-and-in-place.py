import torch

_ = torch.manual_seed(0)
x = torch.randn(2, 3, requires_grad=True)
seen = []


def watch(module, grad_input, grad_output):
    seen.append(grad_output[0].shape)


def run(inplace, hooked=0, x=x):
    # essential
    model = torch.nn.Sequential(torch.nn.Linear(3, 3), torch.nn.ReLU(inplace=inplace))
    _ = model[hooked].register_full_backward_hook(watch)
    model(x).sum().backward()


# end
# en: wrong: the hook is on the Linear layer, then on the ReLU
# zh: 错误：钩子先挂在 Linear 上，再挂在 ReLU 上
messages = []
for hooked in (0, 1):
    try:
        run(inplace=True, hooked=hooked)
    except RuntimeError as error:
        messages.append(str(error))

# en: wrong, too: the input does not require grad, the parameters do
# zh: 同样错误：输入不需要梯度，参数需要梯度
try:
    run(inplace=True, x=x.detach())
except RuntimeError as error:
    messages.append(str(error))

print("wrong:", messages[0])
assert messages[0].startswith(
    "Output 0 of BackwardHook"
)  # claim: err-backward-hook-view
assert messages[1] == messages[0]  # claim: err-backward-hook-on-the-writer
assert messages[2] == messages[0]  # claim: err-backward-hook-plain-input

# essential
# en: right: no in-place write after a module with such a hook
# zh: 正确：带有这种钩子的模块后面，不要原地写入
run(inplace=False)
# end
print("right, out of place: the hook saw", seen)
assert len(seen) == 1  # claim: err-backward-hook-out-of-place

# en: right: a hook on the tensor, which makes no view
# zh: 正确：把钩子挂在张量上，不会产生视图
h = torch.nn.Linear(3, 3)(x)
_ = h.register_hook(lambda grad: seen.append(grad.shape))
torch.relu_(h).sum().backward()
print("right, hook on the tensor: it saw", seen[1:])
assert len(seen) == 2  # claim: err-tensor-hook-instead
