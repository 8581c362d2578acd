# en: takes a few seconds: the first torch.compile of a process loads the compiler
# zh: 需要几秒钟：进程中首次使用 torch.compile 时要加载编译器
import torch

layer, x = torch.nn.Linear(2, 1), torch.ones(1, 2)
compiled_in, recorded = [], []


# en: this backend compiles nothing; it notes the grad mode when it is called
# zh: 这个后端什么也不编译，只记下被调用时的梯度模式
def backend(graph, inputs):
    compiled_in.append("grad" if torch.is_grad_enabled() else "no_grad")
    return graph.forward


# essential
model = torch.compile(layer, backend=backend)
for mode in (torch.no_grad, torch.enable_grad, torch.no_grad):
    with mode():
        recorded.append(model(x).requires_grad)


# end
# en: the backend aot_eager splits forward and backward; it compiles no code either
# zh: 后端 aot_eager 会拆出前向和反向，同样不编译代码
@torch.compile(backend="aot_eager")
def nested(x):
    with torch.enable_grad():
        inner = layer(x)
    return layer(x), inner


with torch.no_grad():
    outer, inner = nested(x)

print("result requires grad, in the three calls:", recorded)
print("modes in which torch compiled a graph:   ", compiled_in)
print("enable_grad in a compiled function, recorded:", inner.requires_grad)
print("the rest of the function, recorded:          ", outer.requires_grad)
assert recorded == [False, True, False]  # claim: ng-compiled-model-trains
assert compiled_in == ["no_grad", "grad"]  # claim: ng-each-mode-is-compiled-once
assert inner.grad_fn and not outer.grad_fn  # claim: ng-compiled-nesting-holds
