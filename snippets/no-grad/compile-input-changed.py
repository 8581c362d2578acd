import torch


# essential
def changed(x):
    old = x.detach()
    x.mul_(2)
    return x, old


# end
def gradient(function):
    start = torch.ones(3, requires_grad=True)
    result, _ = function(start * 2)
    result.sum().backward()
    return start.grad.tolist()


plain = gradient(changed)
print("plain    :", plain)
for backend in ("eager", "aot_eager"):
    torch.compiler.reset()
    found = gradient(torch.compile(changed, backend=backend))
    print(f"{backend:9}:", found)
    assert found == plain == [4, 4, 4]  # claim: ng-compile-input-changed
