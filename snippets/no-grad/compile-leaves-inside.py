import torch


# essential
def leaf_made_inside(x):
    leaf = torch.zeros(2, requires_grad=True)
    return (x * leaf).sum(), leaf


def parameter_made_inside(x):
    leaf = torch.nn.Parameter(torch.zeros(2))
    return (x * leaf).sum(), leaf


def flag_of_the_input(x):
    _ = x.requires_grad_()
    return (x * 1).sum(), x


# end
right, refused = [], []
for function in (leaf_made_inside, parameter_made_inside, flag_of_the_input):
    torch._dynamo.reset()
    loss, leaf = torch.compile(function, backend="aot_eager")(torch.ones(2))
    loss.backward()
    right.append(leaf.is_leaf and leaf.grad.tolist() == [1, 1])
    torch._dynamo.reset()
    try:
        _ = torch.compile(function, backend="aot_eager", fullgraph=True)(torch.ones(2))
    except Exception as error:
        refused.append(str(error).splitlines()[0])
    print(f"{function.__name__}, gradient right: {right[-1]}")
    print("    with fullgraph=True:", *refused[-1:])

# essential
outside = torch.zeros(2, requires_grad=True)
whole = torch.compile(lambda x, w: (x * w).sum(), backend="aot_eager", fullgraph=True)
whole(torch.ones(2), outside).backward()
# end
assert right == [True] * 3  # claim: ng-compile-leaves-inside-work
assert len(refused) == 3  # claim: ng-compile-fullgraph-refuses-leaves
assert outside.grad.tolist() == [1, 1]  # claim: ng-compile-leaf-from-outside


def flag_of_a_result(x):
    leaf = x.detach().requires_grad_()
    return leaf.requires_grad, (leaf * leaf).sum().detach()


whole = torch.compile(flag_of_a_result, backend="aot_eager", fullgraph=True)
print("the leaf is not returned, fullgraph=True:", whole(torch.ones(2)))
assert whole(torch.ones(2))[0]  # claim: ng-compile-flag-that-stays-inside


def parameter_of_the_input(x):
    leaf = torch.nn.Parameter(x)
    return (leaf * leaf).sum(), leaf


whole = torch.compile(parameter_of_the_input, backend="aot_eager", fullgraph=True)
loss, leaf = whole(torch.ones(2))
loss.backward()
print("nn.Parameter of the input, fullgraph=True: gradient", leaf.grad.tolist())
assert leaf.is_leaf and leaf.grad.sum() == 4  # claim: ng-compile-parameter-of-an-input
