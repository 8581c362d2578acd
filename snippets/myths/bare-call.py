import torch

# essential
# en: builds an object and drops it
# zh: 创建一个对象，随即丢弃
_ = torch.no_grad()
print("grad mode after torch.no_grad()        :", torch.is_grad_enabled())
# end
assert torch.is_grad_enabled()  # claim: myth-bare-call-does-nothing

# essential
# en: this call acts at once
# zh: 这个调用立即生效
_ = torch.set_grad_enabled(False)
print("grad mode after set_grad_enabled(False):", torch.is_grad_enabled())
# end
assert not torch.is_grad_enabled()  # claim: myth-set-grad-enabled-acts
_ = torch.set_grad_enabled(True)


@torch.no_grad
def bare():
    return torch.is_grad_enabled()


@torch.no_grad()
def called():
    return torch.is_grad_enabled()


print("grad mode inside @torch.no_grad        :", bare())
print("grad mode inside @torch.no_grad()      :", called())
assert bare() is called() is False  # claim: myth-bare-decorator-works
