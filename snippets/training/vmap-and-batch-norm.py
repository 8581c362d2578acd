import copy
import torch
from torch.func import functional_call, grad, replace_all_batch_norm_modules_, vmap

_ = torch.manual_seed(0)
model = torch.nn.Sequential(torch.nn.Linear(3, 2), torch.nn.BatchNorm1d(2))
values = {name: p.detach() for name, p in model.named_parameters()}
buffers = {name: b.clone() for name, b in model.named_buffers()}
x = torch.randn(5, 4, 3)


def loss(values, x, model=model):
    return functional_call(model, values, (x,)).square().sum()


# essential
# en: wrong: BatchNorm writes its statistics into buffers outside the function
# zh: 错误：BatchNorm 把统计量写进函数外面的缓冲区
errors = []
for run in (lambda: grad(loss)(values, x[0]), lambda: vmap(model)(x)):
    # end
    try:
        run()
    except RuntimeError as error:
        errors.append(str(error))
        print("wrong:", errors[-1].splitlines()[0])

assert "mutate a captured Tensor" in errors[0]  # claim: tr-func-grad-refuses-batch-norm
assert "were not batched" in errors[1]  # claim: tr-func-vmap-refuses-batch-norm


# essential
# en: right: buffers as an argument; or no running statistics; or eval()
# zh: 正确：把缓冲区作为实参传入；或者不要滑动统计量；或者 eval()
def with_buffers(values, buffers, x):
    return functional_call(model, (values, buffers), (x,)).square().sum()


one = grad(with_buffers)(values, buffers, x[0])
copies = {name: b.expand(5, *b.shape).clone() for name, b in buffers.items()}
each = vmap(grad(with_buffers), in_dims=(None, 0, 0))(values, copies, x)
without = replace_all_batch_norm_modules_(copy.deepcopy(model))
many = vmap(lambda x: grad(loss)(values, x, without))(x)
in_eval = vmap(grad(loss), in_dims=(None, 0))(values, x, model=model.eval())
# end
shapes = [tuple(g["0.weight"].shape) for g in (one, many, in_eval)]
print("right, buffers as an argument, shape of the gradient:", shapes[0])
print("right, no running statistics, shape of the gradients:", shapes[1])
print("right, in eval(), shape of the gradients            :", shapes[2])
assert buffers["1.num_batches_tracked"] == 1  # claim: tr-func-buffers-as-argument
assert many["0.weight"].shape == (5, 2, 3)  # claim: tr-func-batch-norm-replaced
assert without[1].running_mean is None  # claim: tr-func-replaced-has-no-statistics
assert in_eval["0.weight"].shape == (5, 2, 3)  # claim: tr-func-batch-norm-in-eval
_ = model.train()
try:
    _ = vmap(grad(with_buffers), in_dims=(None, None, 0))(values, buffers, x)
except RuntimeError as error:
    one_for_all = str(error)

assert "were not batched" in one_for_all  # claim: tr-func-vmap-refuses-one-set
assert each["0.weight"].shape == (5, 2, 3)  # claim: tr-func-buffers-for-each
