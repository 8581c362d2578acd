# The backend "eager" traces but does not compile; a print in the function breaks the graph.
import torch


@torch.compile(backend="eager")
def f(x):
    y = x + 1
    print("between two graphs")
    return y * 2


print(f(torch.ones(2)))
print(f(torch.zeros(2)))
