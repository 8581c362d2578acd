import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)


# en: forward() forgets self.new
# zh: forward() 忘了用 self.new
class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.old, self.new = nn.Linear(2, 1), nn.Linear(2, 1)

    def forward(self, x):
        return self.old(x)


def train(**options):
    model = Model()
    start = model.new.weight.detach().clone()
    # essential
    wrapped = DistributedDataParallel(model, **options)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
    # end
    try:
        for step in (1, 2, 3):
            # essential
            wrapped(torch.ones(1, 2)).sum().backward()
            without = [n for n, p in model.named_parameters() if p.grad is None]
            # end
            optimizer.step()
            optimizer.zero_grad()
    except RuntimeError as error:
        return f"step {step}: " + str(error).split(" in the")[0], None, without
    return "no error", torch.equal(start, model.new.weight), without


plain, found = train(), train(find_unused_parameters=True)
dist.destroy_process_group()
print("without the option:", plain[0])
print("  .grad None after step 1:", plain[2])
print("with the option   :", found[0])
print("  .grad None after step 3:", found[2])
print("  new.weight unchanged:", found[1])
message = "step 2: Expected to have finished reduction"
assert plain[0] == message  # claim: rec-hidden-error
assert found[:2] == ("no error", True)  # claim: rec-hidden-untrained
assert plain[2] == found[2] == ["new.weight", "new.bias"]  # claim: rec-hidden-named
