import torch


class Forgetful(torch.optim.Optimizer):
    def __init__(self, params):
        super().__init__(params, {"lr": 0.1})

    # essential
    @torch.no_grad()
    def step(self, closure=None):
        loss = None if closure is None else closure()
        for p in self.param_groups[0]["params"]:
            p.sub_(p.grad, alpha=0.1)
        return loss


# end
w = torch.nn.Parameter(torch.tensor([2.0]))
optimizer = Forgetful([w])


def closure():
    optimizer.zero_grad()
    loss = (w**2).sum()
    loss.backward()
    return loss


# en: wrong: the closure runs in the no_grad of step()
# zh: 错误：闭包在 step() 的 no_grad 里运行
try:
    optimizer.step(closure)
except RuntimeError as error:
    message = str(error)
    print("wrong:", message)

assert "does not require grad" in message  # claim: tr-step-forgets-closure
# essential
# en: right: switch recording on for the closure, or call the closure before step()
# zh: 正确：自己为闭包打开记录，或者在 step() 之前调用闭包
_ = optimizer.step(torch.enable_grad()(closure))
# end
print("right: w after the step:", round(w.item(), 3))
assert round(w.item(), 3) == 1.6  # claim: tr-enable-grad-around-closure
_ = closure()
optimizer.step()
assert round(w.item(), 3) == 1.28  # claim: tr-closure-called-before
