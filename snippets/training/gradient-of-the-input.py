import torch


def run(label, freeze, differentiate):
    _ = torch.manual_seed(0)
    model = torch.nn.Sequential(
        torch.nn.Linear(4, 8), torch.nn.Tanh(), torch.nn.Linear(8, 3)
    )
    # essential
    _ = model.requires_grad_(not freeze)
    x = torch.randn(1, 4, requires_grad=True)
    score = model(x)[0, 1]
    gradient = differentiate(score, x)
    # end
    touched = sum(p.grad is not None for p in model.parameters())
    values = [round(v, 3) for v in gradient[0].tolist()]
    print(f"{label:21} gradient {values}, parameters with .grad: {touched}")
    return gradient, touched


def backward(score, x):
    score.backward()
    return x.grad


# essential
def grad(score, x):
    return torch.autograd.grad(score, x)[0]


# end
def backward_inputs(score, x):
    score.backward(inputs=[x])
    return x.grad


frozen = run("frozen, backward", True, backward)
free = run("trainable, backward", False, backward)
asked = run("trainable, grad", False, grad)
only = run("trainable, inputs=[x]", False, backward_inputs)
assert frozen[0].any() and frozen[1] == 0  # claim: tr-frozen-network-input-gradient
assert free[1] == 4  # claim: tr-backward-fills-parameters
assert asked[1] == only[1] == 0  # claim: tr-grad-fills-nothing
assert torch.equal(frozen[0], free[0])  # claim: tr-input-gradient-same
