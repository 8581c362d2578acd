import torch


# essential
class Clipped(torch.autograd.Function):
    @staticmethod
    def forward(x):
        return x**2

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)

    @staticmethod
    def backward(ctx, grad):
        return (2 * ctx.saved_tensors[0] * grad).clamp(-1, 1)


def loss(x):
    return Clipped.apply(x).sum()


# end
def by_backward(function):
    def gradient(x):
        x = x.detach().requires_grad_()
        return torch.autograd.grad(function(x), x)[0]

    return gradient


def compiled(function):
    return torch.compile(function, backend="aot_eager")


x = torch.tensor([3.0])
ways = {
    "grad(loss), eager": torch.func.grad(loss),
    "compile(grad(loss))": compiled(torch.func.grad(loss)),
    "grad(compile(loss))": torch.func.grad(compiled(loss)),
    "autograd.grad of compile(loss)": by_backward(compiled(loss)),
}
others = [
    lambda x: torch.func.vjp(loss, x)[1](torch.ones(()))[0],
    torch.func.jacrev(loss),
]
gradients = {}
for name, way in ways.items():
    torch.compiler.reset()
    gradients[name] = way(x).item()
    print(f"{name:31}", gradients[name])

graphs = []


# en: a backend that compiles nothing and counts the graphs
# zh: 一个什么也不编译的后端，只统计图的个数
def backend(graph, inputs):
    graphs.append(graph)
    return graph.forward


def square(x):
    return (x**2).sum()


def count(*calls):
    torch.compiler.reset()
    graphs.clear()
    for call in calls:
        _ = call(x)
    return len(graphs)


counted = torch.compile(square, backend=backend)
alone = count(counted)
mapped = count(torch.func.grad(counted))
later = count(torch.func.grad(counted), counted)
reset = count(torch.func.grad(counted), lambda x: torch.compiler.reset(), counted)
assert reset == 1  # claim: ng-compile-again-after-reset
print("graphs of square, plain call        :", alone)
print("graphs of square, in torch.func.grad :", mapped)
print("graphs of square, plain call after it:", later)
whole = torch.compile(loss, backend="aot_eager", fullgraph=True)
torch.compiler.reset()
try:
    _ = torch.func.grad(whole)(x)
except RuntimeError as error:
    message = str(error).splitlines()[0]
    print("grad(compile(loss, fullgraph=True)):", message)

eager, inside, outside, plain = gradients.values()
assert eager == 1
assert all(compiled(way)(x).item() == 6 != way(x).item() for way in others)
assert inside == 6  # claim: ng-compile-drops-own-backward
assert outside == 1  # claim: ng-compile-transform-outside
assert plain == 1  # claim: ng-compile-keeps-own-backward
assert alone == 1 and mapped == 0  # claim: ng-compile-not-inside-func-grad
assert later == 0  # claim: ng-compile-not-after-func-grad
assert "functorch" in message  # claim: ng-compile-func-grad-fullgraph
