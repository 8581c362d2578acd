import torch

shared, copied, recorded = [], [], []


class Exp(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        result = x.exp()
        ctx.save_for_backward(result)
        return result

    # essential
    @staticmethod
    def backward(ctx, grad):
        (result,) = ctx.saved_tensors
        inner = grad * result
        shared.append(inner.detach())
        copied.append(inner.detach().clone())
        recorded.append(inner.requires_grad)
        return inner
        # end


x = torch.zeros(2, requires_grad=True)
for _ in range(2):
    (Exp.apply(x) * 3).sum().backward()
print("x.grad after two passes :", x.grad.tolist())
print("kept by detach()        :", [g.tolist() for g in shared])
print("kept by detach().clone():", [g.tolist() for g in copied])
assert copied[0].tolist() == copied[1].tolist() == [3, 3]  # claim: kern-kept-copied
assert x.grad.tolist() == shared[0].tolist() == [6, 6]  # claim: kern-kept-shared
assert len(copied) == 2  # claim: kern-kept-grows

shared.clear()
copied.clear()
x.grad = None
Exp.apply(x).sum().backward()
_ = torch.nn.utils.clip_grad_norm_([x], 0.1)
kept, copy = shared[0].tolist(), copied[0].tolist()
print("after clipping, kept by detach()        :", [round(v, 2) for v in kept])
print("after clipping, kept by detach().clone():", copy)
assert kept == x.grad.tolist() != copy == [1, 1]  # claim: kern-kept-clipped

_ = torch.autograd.grad(Exp.apply(x).sum(), x, create_graph=True)
print("create_graph=True: inner has a history    :", recorded[-1])
print("its copy by detach().clone() has a history:", copied[-1].requires_grad)
assert recorded[-1] and not recorded[0]  # claim: kern-kept-history
assert not copied[-1].requires_grad  # claim: kern-kept-no-history
