# Two children that are forked draw the same numbers as each other, since they inherit the generator.
import os

import torch

torch.manual_seed(3)
drawn = []
for _ in range(2):
    reader, writer = os.pipe()
    if os.fork() == 0:
        os.write(writer, torch.rand(1).numpy().tobytes())
        os._exit(0)
    os.wait()
    drawn.append(os.read(reader, 4))
print(drawn[0] == drawn[1] == torch.rand(1).numpy().tobytes())
