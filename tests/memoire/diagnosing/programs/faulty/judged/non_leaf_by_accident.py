# line 5: requires-grad/non-leaf-by-accident/
import torch

torch.manual_seed(0)
latent = torch.randn(4, requires_grad=True) * 0.1
target = torch.ones(4)
for step in range(3):
    loss = (latent.sin() - target).pow(2).sum()
    loss.backward(retain_graph=True)
    print(step, loss.item(), latent.grad)
