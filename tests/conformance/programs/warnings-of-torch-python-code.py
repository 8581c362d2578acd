# A warning that Python code of torch gives, about sizes that differ.
import torch

loss = torch.nn.functional.mse_loss(torch.ones(2, 1), torch.zeros(2))
print(loss)
optimizer = torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=0.1)
torch.optim.lr_scheduler.StepLR(optimizer, 1).step()
print(optimizer.param_groups[0]["lr"])
