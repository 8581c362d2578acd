# Versions of what is installed, by two ways.
import importlib.metadata
import importlib.util

import torch

print(torch.__version__ == importlib.metadata.version("torch"))
print(importlib.util.find_spec("no_such_module"), importlib.util.find_spec("torch").name)
print(torch.cuda.is_available(), torch.version.cuda)
