# The same seed, the same numbers, in three generators.
import random

import numpy as np
import torch

for _ in range(2):
    random.seed(1), np.random.seed(1), torch.manual_seed(1)
    print(random.random(), np.random.rand(), torch.rand(1))
print(np.random.default_rng(1).integers(100, size=3), random.Random(1).sample(range(100), 3))
print(torch.randperm(5, generator=torch.Generator().manual_seed(1)))
