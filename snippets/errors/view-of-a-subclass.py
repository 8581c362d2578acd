import torch
from torch.utils._python_dispatch import return_and_correct_aliasing


# en: a tensor that wraps another tensor, as in libraries for quantized weights
# zh: 包装另一个张量的张量，存放量化权重的库就是这样写的
class Wrapper(torch.Tensor):
    @classmethod
    def __torch_dispatch__(cls, func, types, args, kwargs=None):
        if func is torch.ops.aten.detach.default:
            return args[0]
        out = wrap(func(args[0].inner, *args[1:]))
        return return_and_correct_aliasing(func, args, kwargs or {}, out)


def wrap(inner):
    make = torch.Tensor._make_wrapper_subclass
    outer = make(Wrapper, inner.shape, dtype=inner.dtype)
    outer.inner = inner
    return outer


t = wrap(torch.ones(2, 3))

# essential
# en: wrong: a view of the outer tensor in inference mode
# zh: 错误：在推理模式里取这个张量的视图
try:
    with torch.inference_mode():
        t.t()
# end
except RuntimeError as error:
    message = str(error)
    print("wrong:", message)

assert message.startswith("Cannot set version_c")  # claim: err-set-version-counter

# essential
# en: right: no_grad makes no inference tensors
# zh: 正确：no_grad 不产生推理张量
with torch.no_grad():
    print("right:", t.t().shape)
    # end
    assert not t.t().is_inference()  # claim: err-subclass-in-no-grad
