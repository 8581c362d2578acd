import torch


# essential
@torch.no_grad()
def decorated():
    yield torch.is_grad_enabled()
    yield torch.is_grad_enabled()


def block_inside():
    with torch.no_grad():
        yield torch.is_grad_enabled()
        yield torch.is_grad_enabled()


# end
def walk(generator):
    seen = []
    for inside in generator():
        seen.append((inside, torch.is_grad_enabled()))
        print(f"{generator.__name__:13} body {inside!s:6} caller {seen[-1][1]}")
    print(f"{generator.__name__:13} exhausted:  caller {torch.is_grad_enabled()}")
    return seen


print("grad mode in the body and in the caller:")
assert walk(decorated) == [(False, True)] * 2  # claim: ng-decorator-knows-generators
assert walk(block_inside) == [(False, False)] * 2  # claim: ng-block-around-yield-leaks
assert torch.is_grad_enabled()  # claim: ng-exhausting-ends-the-leak

# en: after an early exit, the caller's mode stays off until the generator is closed
# zh: 如果提前停止遍历，关闭生成器之前，调用者的记录一直关着
paused = block_inside()
_ = next(paused)
held = torch.is_grad_enabled()
paused.close()
print("caller, after an early exit:", held, "| after close():", torch.is_grad_enabled())
assert not held and torch.is_grad_enabled()  # claim: ng-closing-ends-the-leak
