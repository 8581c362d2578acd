import torch

torch.manual_seed(0)
lstm = torch.nn.LSTM(2, 3, num_layers=2, dropout=0.5)


def input_gradient(prepare):
    prepare(lstm)
    x = torch.ones(4, 1, 2, requires_grad=True)
    lstm(x)[0].sum().backward()
    lstm.train()
    return x.grad


def train_without_dropout(module):
    # essential
    module.train()
    module.dropout = 0.0
    # end


reference = input_gradient(lambda module: module.eval())
replaced = input_gradient(train_without_dropout)
print("eval mode on the CPU: has a gradient:", bool(reference.any()))
print("train mode, dropout = 0.0: same gradient:", torch.allclose(reference, replaced))
assert reference.any()  # claim: gpu-lstm-cpu
assert torch.allclose(reference, replaced)  # claim: gpu-lstm-train
