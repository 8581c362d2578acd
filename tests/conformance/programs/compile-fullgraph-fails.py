# With fullgraph=True what cannot be traced is an error of torch._dynamo.
import torch


@torch.compile(backend="eager", fullgraph=True)
def f(x):
    print("not traceable")
    return x


try:
    f(torch.ones(1))
except torch._dynamo.exc.Unsupported as error:
    print(type(error).__name__)
