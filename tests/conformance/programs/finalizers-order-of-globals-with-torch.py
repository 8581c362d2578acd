# The order is the same when thousands of objects of torch are alive; tensors can still compute.
import torch


class Noisy:
    def __init__(self, name):
        self.name, self.tensor = name, torch.ones(1)

    def __del__(self):
        print("destroyed", self.name, self.tensor.add(1).item())


zebra, _private, apple = Noisy("zebra"), Noisy("_private"), Noisy("apple")
print("last line of the program")
