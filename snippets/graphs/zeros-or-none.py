import torch


def product(answer):
    class Product(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x, w):
            ctx.save_for_backward(x)
            return x * w

        @staticmethod
        def backward(ctx, gradient):
            (x,) = ctx.saved_tensors
            first = None
            if answer == "zeros":
                first = torch.zeros_like(x)
            if answer == "error" and ctx.needs_input_grad[0]:
                raise NotImplementedError("no gradient for x")
            return first, gradient * x

    return Product.apply


found = {}
for answer in ("zeros", "None", "error"):
    x = torch.ones(1, requires_grad=True)
    w = torch.ones(1, requires_grad=True)
    product(answer)(x.detach(), w).backward()
    try:
        product(answer)(x, w).backward()
        torch.optim.SGD([x], lr=0.1, weight_decay=1.0).step()
        found[answer] = x.grad, round(x.item(), 4)
        print(f"{answer}: x.grad {x.grad}, x after the step {found[answer][1]}")
    except NotImplementedError as error:
        found[answer] = str(error)
        print(f"{answer}: raised by backward: {error}")

assert found["zeros"] == (0, 0.9)  # claim: kern-zeros-decay
assert found["None"] == (None, 1.0)  # claim: kern-none-no-step
assert found["error"] == "no gradient for x"  # claim: kern-error-when-needed
