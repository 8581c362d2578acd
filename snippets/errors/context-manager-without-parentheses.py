import torch

# essential
# en: wrong: torch.no_grad is a class, not a context manager
# zh: 错误：torch.no_grad 是类，不是上下文管理器
try:
    with torch.no_grad:
        print("never printed")
# end
except (TypeError, AttributeError) as error:
    message = str(error)
    print("wrong:", message)

assert "context manager" in message  # claim: err-with-needs-parentheses

# essential
# en: right: with parentheses
# zh: 正确：写上括号
with torch.no_grad():
    print("right: is_grad_enabled()", torch.is_grad_enabled())
    # end
    assert not torch.is_grad_enabled()  # claim: err-with-an-instance


# en: as a decorator it works without parentheses too
# zh: 用作装饰器时，不写括号也可以
@torch.no_grad
def measure():
    return torch.is_grad_enabled()


print("decorator: is_grad_enabled()", measure())
assert measure() is False  # claim: err-bare-decorator-works
