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


def jvp(function):
    return torch.func.jvp(function, (x,), (torch.ones(3),))[1]


def forward_mode(use_reentrant):
    # en: which call fails for a checkpointed function: jvp, or backward() on its result?
    # zh: 函数用检查点包住时，是求 jvp 报错，还是对 jvp 的结果反向传播才报错？
    reached = "jvp"
    try:
        slope = jvp(lambda t: checkpoint(block, t, use_reentrant=use_reentrant))
        reached = "backward"
        slope.sum().backward()
    except RuntimeError:
        return reached


def jvp_inside(use_reentrant):
    # en: right: a checkpoint around jvp
    # zh: 正确：用检查点包住 jvp
    def slope(t):
        return torch.func.jvp(block, (t,), (torch.ones(3),))[1]

    return run(slope, use_reentrant=use_reentrant)


for use_reentrant in True, False:
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
    assert jvp_inside(use_reentrant) == "fine"  # claim: ck-jvp-inside
    if use_reentrant:
        assert forward_mode(True) == "jvp"  # claim: ck-forward-mode
        assert cuts.startswith(
            "none of output has requires_grad=True"
        )  # claim: ck-none
        assert by_grad == by_inputs and "is incompatible with .grad()" in by_grad
        assert by_inputs.startswith("When use_reentrant=True")  # claim: ck-grad
        assert keyword == "Unexpected keyword arguments: scale"  # claim: ck-keyword
        assert debug.startswith("Passing `context_fn`")  # claim: ck-debug
    else:
        assert forward_mode(False) == "backward"  # claim: ck-forward-mode-backward
        assert by_grad == by_inputs == keyword == "fine"  # claim: ck-right
        assert cuts.startswith("element 0 of tensors")  # claim: ck-cut-right
