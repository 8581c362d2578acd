# en: takes a few seconds: the first torch.compile of a process loads the compiler
# zh: 需要几秒钟：进程中首次使用 torch.compile 时要加载编译器
import torch

model = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1))
x, flagged = torch.ones(1, 2), torch.ones(1, 2, requires_grad=True)
compilations = []


def backend(graph, inputs):
    compilations.append(graph)
    return graph.forward


def count(*calls):
    torch._dynamo.reset()
    compilations.clear()
    compiled, totals = torch.compile(model, backend=backend), []
    for call in calls:
        call(compiled)
        totals.append(len(compilations))
    model.requires_grad_(True)
    return totals


# essential
def with_first_layer(trained):
    return lambda compiled: (model[0].requires_grad_(trained), compiled(x))


freezing = count(*[with_first_layer(trained) for trained in (True, False, True, False)])
inputs = count(lambda m: m(x), lambda m: m(flagged), lambda m: m(x))
# end
unrecorded = torch.no_grad()
quiet = count(*[unrecorded(with_first_layer(t)) for t in (True, False)])
quiet_inputs = count(unrecorded(lambda m: m(x)), unrecorded(lambda m: m(flagged)))
print("number of compilations after each call")
print("layer trained, frozen, trained, frozen :", freezing)
print("input without, with, without grad      :", inputs)
print("in no_grad, layer trained, frozen      :", quiet)
print("in no_grad, input without, with grad   :", quiet_inputs)
assert freezing == [1, 2, 2, 2]  # claim: ng-compile-once-for-each-set-of-flags
assert inputs == [1, 2, 2]  # claim: ng-compile-again-for-the-inputs-flag
assert quiet == [1, 2]  # claim: ng-compile-guards-freezing-in-no-grad
assert quiet_inputs == [1, 2]  # claim: ng-compile-guards-inputs-in-no-grad
