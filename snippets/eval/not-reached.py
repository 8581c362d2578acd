import torch
from torch import nn


class Hidden(nn.Module):
    def forward(self, x):
        return self.layers[0](x)


# essential
def build(container):
    model = Hidden()
    model.layers = container([nn.Dropout(0.5)])
    return model


# end
_ = torch.manual_seed(0)
x = torch.ones(100)
drops = {}
for container in (list, nn.ModuleList):
    model = build(container).eval()
    drops[container] = (model(x) == 0).any().item()
    known = len(list(model.children()))
    print(
        f"{container.__name__:10} children: {known}, drops in eval: {drops[container]}"
    )

assert drops[list]  # claim: eval-plain-list-is-not-reached
assert not drops[nn.ModuleList]  # claim: eval-module-list-is-reached

# en: setting the attribute by hand changes this one module and no other
# zh: 手动给属性赋值，只改变这一个模块
model = nn.Sequential(nn.Dropout(0.5))
model.training = False
print("model.training:", model.training, " model[0].training:", model[0].training)
assert model[0].training  # claim: eval-attribute-does-not-spread
