import torch

# essential
off = torch.no_grad()
# end
with off:
    pass

with off:
    pass

print("grad mode after two blocks in turn:", torch.is_grad_enabled())
assert torch.is_grad_enabled()  # claim: ng-object-may-be-reused

# essential
# en: the object has room for one previous mode only
# zh: 这个对象只能记住一个“先前的模式”
with off:
    with off:
        pass

print("grad mode after two nested blocks :", torch.is_grad_enabled())
# end
assert not torch.is_grad_enabled()  # claim: ng-object-inside-itself-leaks
_ = torch.set_grad_enabled(True)


# en: a decorator makes a new object for every call, so recursion is safe
# zh: 装饰器每次调用都新建一个对象，所以递归是安全的
@torch.no_grad()
def down(n):
    return torch.is_grad_enabled() if n == 0 else down(n - 1)


print("grad mode in the recursion        :", down(3))
print("grad mode after the recursion     :", torch.is_grad_enabled())
assert torch.is_grad_enabled() and not down(3)  # claim: ng-recursion-is-safe
