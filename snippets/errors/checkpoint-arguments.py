import torch
from torch.utils.checkpoint import checkpoint

x = torch.ones(3, requires_grad=True)


def block(t, scale=1.0):
    return (t * scale).exp()


# essential
def cut(t):
    return t.detach().exp()


# end
def run(function=block, go_back=lambda y: y.sum().backward(), **options):
    try:
        x.grad = None
        go_back(checkpoint(function, x, **options))
    except (RuntimeError, ValueError) as error:
        return str(error)
    return "fine"


def grad(y):
    torch.autograd.grad(y.sum(), x)


def inputs(y):
    y.sum().backward(inputs=[x])


def forward_mode(use_reentrant):
    # en: jvp alone may work; backward() on its result does not
    # zh: 只计算 jvp 也许可以，但对 jvp 的结果不能反向传播
    def value(t):
        return checkpoint(block, t, use_reentrant=use_reentrant).sum()

    try:
        torch.func.jvp(value, (x,), (torch.ones(3),))[0].backward()
    except RuntimeError as error:
        return str(error)


for use_reentrant in True, False:
    assert forward_mode(use_reentrant)  # claim: ck-forward-mode
    mode = {"use_reentrant": use_reentrant}
    # essential
    results = {
        "detach() inside": run(cut, **mode),
        "autograd.grad": run(go_back=grad, **mode),
        "backward(inputs=[x])": run(go_back=inputs, **mode),
        "a keyword argument": run(scale=2.0, **mode),
        "debug=True": run(debug=True, **mode),
    }
    # end
    print("use_reentrant =", use_reentrant)
    for name, text in results.items():
        print(f"  {name}: {text.split('. ')[0]}")
    cuts, by_grad, by_inputs, keyword, debug = results.values()
    if use_reentrant:
        assert cuts.startswith(
            "none of output has requires_grad=True"
        )  # claim: ck-none
        assert by_grad == by_inputs and "is incompatible with .grad()" in by_grad
        assert by_inputs.startswith("When use_reentrant=True")  # claim: ck-grad
        assert keyword == "Unexpected keyword arguments: scale"  # claim: ck-keyword
        assert debug.startswith("Passing `context_fn`")  # claim: ck-debug
    else:
        assert by_grad == by_inputs == keyword == "fine"  # claim: ck-right
        assert cuts.startswith("element 0 of tensors")  # claim: ck-cut-right
