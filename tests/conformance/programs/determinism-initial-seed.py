# varies: \d{8,} -- the seed that the generator began with is random
# The seed of an unseeded program is another one in each process.
import torch

print(torch.initial_seed())
torch.manual_seed(5)
print(torch.initial_seed())
print(torch.Generator().initial_seed() == 67280421310721)
