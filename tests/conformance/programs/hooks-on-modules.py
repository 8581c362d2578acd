# All hooks of modules, in the order in which they are called.
import torch

layer = torch.nn.Linear(1, 1, bias=False)
torch.nn.init.constant_(layer.weight, 2.0)
layer.register_forward_pre_hook(lambda module, inputs: print("before forward", inputs))
layer.register_forward_hook(lambda module, inputs, output: print("after forward", output))
layer.register_full_backward_pre_hook(lambda module, grad: print("before backward", grad))
layer.register_full_backward_hook(lambda module, before, after: print("after backward", before, after))
layer(torch.ones(1, 1, requires_grad=True)).sum().backward()
