import torch


class Model(torch.nn.Module):
    def __init__(self):
        super().__init__()
        # essential
        self.right = torch.nn.Parameter(torch.ones(2).double())
        self.moved = torch.nn.Parameter(torch.ones(2)).double()
        # end


model = Model()
names = [name for name, _ in model.named_parameters()]
print("parameters:", names)
_ = model.to("meta")
print("devices:", model.right.device, model.moved.device)

assert names == ["right"]  # claim: leaf-moved-parameter-is-missing
assert model.moved.device.type == "cpu"  # claim: leaf-moved-parameter-stays
