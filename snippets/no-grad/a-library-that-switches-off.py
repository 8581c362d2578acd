import torch


# en: stands for a function of a library
# zh: 代表某个库里的函数
def load():
    torch.set_grad_enabled(False)


load()
plain = torch.is_grad_enabled()
_ = torch.set_grad_enabled(True)

# essential
with torch.enable_grad():
    load()
# end

wrapped = torch.is_grad_enabled()
print("grad mode after load():", plain)
print("after load() in a block:", wrapped)

assert not plain  # claim: ng-library-leaves-it-off
assert wrapped  # claim: ng-library-in-a-block
