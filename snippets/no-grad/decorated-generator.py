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


assert walk(decorated) == [(False, True)] * 2  # claim: ng-decorator-knows-generators
assert walk(block_inside) == [(False, False)] * 2  # claim: ng-block-around-yield-leaks
assert torch.is_grad_enabled()  # claim: ng-exhausting-ends-the-leak

# en: a generator that is left early holds the caller's mode until it is closed
# zh: 提前离开的生成器在关闭之前，会一直改变调用者的模式
paused = block_inside()
_ = next(paused)
held = torch.is_grad_enabled()
paused.close()
print("left early:", held, "| closed:", torch.is_grad_enabled())
assert not held and torch.is_grad_enabled()  # claim: ng-closing-ends-the-leak
