import torch
from torch import nn


# essential
class Counting(nn.Module):
    def __init__(self):
        super().__init__()
        self.number = 0
        self.register_buffer("assigned", torch.zeros(()))
        self.register_buffer("written", torch.zeros(()))

    def forward(self, x):
        self.number += 1
        self.assigned = self.assigned + 1
        self.written += 1
        return x


model, x = Counting(), torch.ones(1)
# en: two copies, as DataParallel makes them; the first uses the buffers of the model
# zh: 像 DataParallel 那样复制两份；第一份直接使用原模型的缓冲区
first = model._replicate_for_data_parallel()
other = model._replicate_for_data_parallel()
other.written = model.written.clone()
_ = first(x), other(x)
# end
kept = {name: int(getattr(model, name)) for name in ("number", "assigned", "written")}
print("after two copies ran:", kept)
assert kept["number"] == kept["assigned"] == 0  # claim: gpu-copy-loses-assigned
assert kept["written"] == 1  # claim: gpu-copy-keeps-first-written
