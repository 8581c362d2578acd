# Parameters are saved to a file in the folder of the program and loaded again.
import torch

torch.manual_seed(0)
layer, other = torch.nn.Linear(2, 1), torch.nn.Linear(2, 1)
torch.save(layer.state_dict(), "layer.pt")
print(torch.equal(layer.weight, other.weight))
print(other.load_state_dict(torch.load("layer.pt")))
print(torch.equal(layer.weight, other.weight))
