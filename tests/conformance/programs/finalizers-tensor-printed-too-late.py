# varies: destroyed  -- whether the first part of a line still gets out depends on what was imported
# varies: 0x[0-9a-f]+ -- the message holds the address of the function
# At the very end a tensor cannot be turned into text any more, since that imports: half a line and an ignored error.
import torch


class Noisy:
    def __init__(self):
        self.tensor = torch.ones(1)

    def __del__(self):
        print("destroyed", self.tensor)


noisy = Noisy()
print("last line of the program")
