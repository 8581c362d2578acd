import gc
import torch
import warnings
import weakref

# en: give the warning each time; by default torch gives it once in a process
# zh: 让这种警告每次都出现；默认每个进程只出现一次
torch.set_warn_always(True)
messages = []


def outlives_its_name(reset):
    w = torch.tensor(3.0, requires_grad=True)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        # essential
        (w**3).backward(create_graph=True)
    messages.extend(str(c.message).split(" (Triggered")[0] for c in caught)
    (to_w,) = torch.autograd.grad(w.grad, w, retain_graph=True)
    assert to_w == 18  # claim: err-create-graph-history
    if reset:
        w.grad = None
    # end
    watch = weakref.ref(w)
    del w
    _ = gc.collect()
    return watch() is not None


# en: not recommended: w.grad has a history that leads back to w
# zh: 不推荐：w.grad 带有历史，又连回 w
left, after_reset = outlives_its_name(False), outlives_its_name(True)
print("warning:", messages[0])
print("w still in memory after del w:", left)
print("w still in memory after w.grad = None and del w:", after_reset)
assert messages[0].startswith("Using backward() with")  # claim: err-create-graph-warns
assert left  # claim: err-create-graph-leaks
assert not after_reset  # claim: err-create-graph-reset

# essential
# en: right: autograd.grad returns the gradient and stores nothing
# zh: 正确：autograd.grad 返回梯度，什么也不存
w = torch.tensor(3.0, requires_grad=True)
(first,) = torch.autograd.grad(w**3, w, create_graph=True)
(second,) = torch.autograd.grad(first, w)
# end
print("right: first", first.item(), "| second", second.item(), "| w.grad", w.grad)
assert second.item() == 18 and w.grad is None  # claim: err-autograd-grad-stores-nothing

torch.set_warn_always(False)
