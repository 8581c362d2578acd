import torch

# essential
try:
    with torch.no_grad:
        pass
except (TypeError, AttributeError) as error:
    # end
    caught = error
    print("with torch.no_grad:     ->", type(caught).__name__)

assert isinstance(caught, Exception)  # claim: ng-with-needs-parentheses

# essential
# en: makes an object and throws it away
# zh: 创建一个对象，随即丢弃
_ = torch.no_grad()
print("torch.no_grad()         -> grad mode", torch.is_grad_enabled())
# end
assert torch.is_grad_enabled()  # claim: ng-bare-call-does-nothing

# en: takes the tensor for a function and wraps it
# zh: 把张量当成函数包装起来
w = torch.tensor(1.0, requires_grad=True)
wrapped = torch.no_grad(w * 2)
print("torch.no_grad(w * 2)    ->", type(wrapped).__name__)
assert callable(wrapped)  # claim: ng-argument-is-taken-for-a-function

_ = torch.set_grad_enabled(False)
print("set_grad_enabled(False) -> grad mode", torch.is_grad_enabled())
assert not torch.is_grad_enabled()  # claim: ng-set-grad-enabled-acts-at-once

_ = torch.set_grad_enabled(True)
