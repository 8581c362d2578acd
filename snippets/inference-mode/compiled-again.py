import torch

graphs = []


def backend(graph, inputs):
    graphs.append(graph)
    return graph.forward


@torch.compile(backend=backend)
def double(x):
    return x * 2


# essential
normal = torch.ones(3)
with torch.inference_mode():
    made_inside = torch.ones(3)


def count(*calls):
    torch._dynamo.reset()
    graphs.clear()
    totals = []
    for mode, x in calls:
        with mode():
            double(x)
        totals.append(len(graphs))
    return totals


# end
on = torch.enable_grad
tensors = count((on, normal), (on, made_inside), (on, made_inside))
copies = count((on, normal), (on, made_inside.clone()))
modes = count((torch.no_grad, normal), (torch.inference_mode, normal))
same = count((torch.no_grad, normal), (torch.no_grad, normal))
print("number of compilations so far, after each call")
print("normal tensor, inference tensor, inference tensor again:", tensors)
print("normal tensor, clone of the inference tensor           :", copies)
print("under no_grad, under inference_mode                    :", modes)
print("under no_grad, under no_grad again                     :", same)

assert tensors == [1, 2, 2]  # claim: im-compiled-again
assert copies == [1, 1]  # claim: im-compiled-clone
assert modes == [1, 2]  # claim: im-compiled-modes
assert same == [1, 1]  # claim: im-compiled-same-mode
