# A global hook is called for every module; it must be gone in the next program.
import torch

handle = torch.nn.modules.module.register_module_forward_hook(
    lambda module, inputs, output: print(type(module).__name__, tuple(output.shape))
)
torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.ReLU())(torch.ones(1, 2))
torch.nn.Tanh()(torch.ones(2))
