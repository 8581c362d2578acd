# The message of assert_close, with the mismatched elements.
import torch

print(torch.testing.assert_close(torch.ones(2), torch.ones(2)))
try:
    torch.testing.assert_close(torch.tensor([1.0, 2.0]), torch.tensor([1.0, 2.5]))
except AssertionError as error:
    print(error)
