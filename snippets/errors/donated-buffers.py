import torch


# essential
def loss(x):
    return x.exp().sin().sum()


# end
def attempt(*retain_graph, dynamic=False):
    torch.compiler.reset()
    # essential
    compiled = torch.compile(loss, backend="aot_eager", dynamic=dynamic)
    # end
    x = torch.ones(4, requires_grad=True)
    try:
        for keep in retain_graph:
            # essential
            compiled(x).backward(retain_graph=keep)
            # end
        return "fine"
    except RuntimeError as error:
        return str(error).split(" Please")[0]


def create_graph_later():
    torch.compiler.reset()
    compiled = torch.compile(loss, backend="aot_eager")
    x = torch.ones(4, requires_grad=True)
    compiled(x).backward()
    try:
        torch.autograd.grad(compiled(x), x, create_graph=True)
    except RuntimeError as error:
        return str(error)


print("retain_graph=False, then True:", attempt(False, True))
print("retain_graph=True, then False:", attempt(True, False))
print("dynamic, retain_graph=True:", attempt(True, dynamic=True)[:61], "...")
assert "donated buffers" in attempt(False, True)  # claim: err-donated-after-plain
assert "donated buffers" in create_graph_later()  # claim: err-donated-create-graph
assert attempt(True, False) == "fine"  # claim: err-donated-first-decides
assert "donated" in attempt(True, dynamic=True)  # claim: err-donated-dynamic
# essential
torch._functorch.config.donated_buffer = False
# end
tries = attempt(False, True), attempt(True, dynamic=True)
print("donated_buffer = False, first and third case:", tries)
assert tries == ("fine", "fine")  # claim: err-donated-switched-off
torch._functorch.config.donated_buffer = True
