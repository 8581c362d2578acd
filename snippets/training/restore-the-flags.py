from contextlib import contextmanager
import torch


# essential
# en: wrong: at the end requires_grad is True for all parameters
# zh: 错误：结束时所有参数的 requires_grad 都是 True
@contextmanager
def frozen_then_released(model):
    model.requires_grad_(False)
    yield
    model.requires_grad_(True)


# en: right: each parameter gets its earlier value back, also after an error
# zh: 正确：每个参数都恢复原来的值，出错时也一样
@contextmanager
def frozen(model):
    flags = [(p, p.requires_grad) for p in model.parameters()]
    model.requires_grad_(False)
    try:
        yield
    finally:
        for p, flag in flags:
            p.requires_grad_(flag)


# end
def flags_after(context, error=False):
    model = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1))
    model[0].requires_grad_(False)
    try:
        with context(model):
            model(torch.ones(1, 2))
            if error:
                raise KeyboardInterrupt
    except KeyboardInterrupt:
        pass
    return [p.requires_grad for p in model.parameters()]


released = flags_after(frozen_then_released)
stopped = flags_after(frozen_then_released, error=True)
restored = flags_after(frozen), flags_after(frozen, error=True)
print("requires_grad before           :", [False, False, True, True])
print("after frozen_then_released     :", released)
print("  if an error ends the block   :", stopped)
print("after frozen                   :", restored[0])
print("  if an error ends the block   :", restored[1])

assert all(released)  # claim: lib-context-unfreezes
assert not any(stopped)  # claim: lib-context-left-frozen
assert restored == ([False, False, True, True],) * 2  # claim: lib-context-restores
