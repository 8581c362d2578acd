import torch

w = torch.tensor(2.0, requires_grad=True)


def losses():
    shared = w.exp()
    return shared * 3, shared.square()


# essential
loss1, loss2 = losses()
loss1.backward()
try:
    loss2.backward()
# end
except RuntimeError as error:
    message = str(error)
    print("one after the other  :", message.partition(" (")[0])

assert "second time" in message  # claim: graph-shared-part-is-freed

w.grad = None
# essential
loss1, loss2 = losses()
total = loss1 + loss2
total.backward(retain_graph=True)
# end
e = w.detach().exp()
right = torch.allclose(w.grad, 3 * e + 2 * e * e)
print("backward() of the sum: gradient is right:", right)
assert right  # claim: graph-sum-of-losses-needs-no-retaining

# graph: total
