import torch
from torch.overrides import TorchFunctionMode
import traceback


# essential
# en: prints each change of requires_grad, with the line that made it
# zh: 打印每一次 requires_grad 的改变，以及是哪一行改的
class WatchFlags(TorchFunctionMode):
    def __init__(self, model):
        super().__init__()
        self.names = {id(p): name for name, p in model.named_parameters()}
        self.seen = []

    def __torch_function__(self, func, types, args=(), kwargs=None):
        name = self.names.get(id(args[0])) if args else None
        before = name and args[0].requires_grad
        out = func(*args, **(kwargs or {}))
        if name and args[0].requires_grad != before:
            stack = traceback.extract_stack()
            frames = [f for f in stack if f"{torch.__path__[0]}/" not in f.filename]
            self.seen.append((name, before, not before, frames[-2].line))
            print(*self.seen[-1], sep=" | ")
        return out


# end
# en: these functions stand for the code of three libraries
# zh: 这三个函数代表三个库里的代码
def load_adapter(model):
    model.requires_grad_(False)


def start_training(model):
    for p in model.parameters():
        p.requires_grad = True


def build_optimizer(model):
    return torch.optim.SGD(model.parameters(), lr=0.1)


model = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1))
_ = model[0].requires_grad_(False)
print("parameter | before | after | line")
with WatchFlags(model) as watch:
    load_adapter(model)
    _ = build_optimizer(model)
    start_training(model)

names, before, after, lines = zip(*watch.seen)
assert len(watch.seen) == 6 and len(set(names)) == 4  # claim: lib-every-change-seen
assert set(lines[:2]) == {"model.requires_grad_(False)"}  # claim: lib-method-seen
assert set(lines[2:]) == {"p.requires_grad = True"}  # claim: lib-attribute-seen
