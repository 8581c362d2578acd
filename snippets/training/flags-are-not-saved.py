import torch


def build():
    return torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1))


model = build()
# essential
_ = model[0].requires_grad_(False)
saved = model.state_dict()

# en: a new process builds the model again and loads the file
# zh: 新的进程重新创建模型，再加载文件
resumed = build()
print(resumed.load_state_dict(saved))
# end
flags = [layer.weight.requires_grad for layer in resumed]
print("requires_grad before saving:", [layer.weight.requires_grad for layer in model])
print("requires_grad after loading:", flags)
assert flags == [True, True]  # claim: tr-flags-are-not-in-the-file
assert torch.equal(
    resumed[0].weight, model[0].weight
)  # claim: tr-values-are-in-the-file
