# The error of TorchScript quotes the line of the program.
import warnings

import torch

warnings.simplefilter("ignore")


def f(x):
    return x.no_such_method()


try:
    torch.jit.script(f)
except RuntimeError as error:
    print(str(error).strip())
