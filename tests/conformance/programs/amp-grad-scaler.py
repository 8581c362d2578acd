# The scaler on the CPU: the loss is multiplied, a step with an infinite gradient is left out.
import torch

p = torch.nn.Parameter(torch.ones(1))
optimizer, scaler = torch.optim.SGD([p], lr=0.5), torch.amp.GradScaler("cpu", init_scale=8.0)
for factor in (1.0, float("inf")):
    optimizer.zero_grad()
    scaler.scale(factor * p.sum()).backward()
    print(p.grad, end=" ")
    scaler.step(optimizer)
    scaler.update()
    print(p.item(), scaler.get_scale())
