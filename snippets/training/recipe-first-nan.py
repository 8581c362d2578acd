import torch
from torch import nn


# essential
from torch.utils._pytree import tree_leaves


def name_first_nan(model):
    def look(name):
        def hook(module, inputs, output):
            tensors = [t for t in tree_leaves(output) if torch.is_tensor(t)]
            tensors = [t.values() if t.is_nested else t for t in tensors]
            if not all(t.isfinite().all() for t in tensors):
                raise FloatingPointError(f"not finite after {name!r}: {module}")

        return hook

    return [m.register_forward_hook(look(n)) for n, m in model.named_modules()]


# end
class Log(nn.Module):
    def forward(self, x):
        return x.log()


class Named(nn.Module):
    def forward(self, x):
        return {"logs": [x.log()]}


class Packed(nn.LSTM):
    def forward(self, x):
        return super().forward(nn.utils.rnn.pack_sequence([x]))


class Between(nn.Sequential):
    def forward(self, x):
        return self[1](self[0](x).log())


_ = torch.manual_seed(0)
logs = nn.Sequential(nn.Linear(2, 2), Log(), nn.Tanh())
deep = nn.Sequential(nn.Sequential(nn.Linear(2, 2), nn.ReLU()), nn.Linear(2, 1))
recurrent = nn.Sequential(nn.Linear(2, 2), Packed(2, 2))
named = nn.Sequential(nn.Linear(2, 2), Named())
_ = nn.init.constant_(recurrent[1].bias_hh_l0, float("nan"))
between = Between(nn.Linear(2, 2), nn.Linear(2, 2))
_ = [nn.init.constant_(m[0].weight, -1.0) for m in (logs, named, between)]
_ = nn.init.constant_(deep[1].bias, float("inf"))
messages = []
for model in (logs, deep, recurrent, named, between):
    handles = name_first_nan(model)
    try:
        model(torch.ones(1, 2))
    except FloatingPointError as error:
        messages.append(str(error))
        print(messages[-1])
    for handle in handles:
        handle.remove()

found = [message.removeprefix("not finite after '1': ") for message in messages]
assert found[0] == "Log()"  # claim: tr-recipe-first-nan
assert found[1].startswith("Linear")  # claim: tr-recipe-first-inf
assert found[2].startswith("Packed")  # claim: tr-recipe-first-nan-in-tuple
assert found[3] == "Named()"  # claim: tr-recipe-first-nan-in-dictionary
assert found[4].startswith("Linear")  # claim: tr-recipe-first-nan-between
