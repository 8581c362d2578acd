# Running statistics change in training and are used in evaluation.
import torch

norm = torch.nn.BatchNorm1d(2)
x = torch.tensor([[0.0, 1.0], [2.0, 5.0]])
print(norm(x))
print(norm.running_mean, norm.running_var, norm.num_batches_tracked)
print(norm.eval()(x))
try:
    norm.train()(x[:1])
except ValueError as error:
    print(error)
