import torch
from torch.utils.data import DataLoader

model = torch.nn.Dropout(0.5)
data = torch.arange(4)


def second_step(evaluate):
    _ = torch.manual_seed(0)
    for _ in range(2):
        model.train()
        dropped = model(torch.ones(8))
        model.eval()
        with torch.no_grad():
            evaluate()
    return dropped.tolist()


def fork():
    with torch.random.fork_rng():
        list(DataLoader(data))


# essential
without = second_step(lambda: None)
plain = second_step(lambda: list(DataLoader(data)))
own = second_step(lambda: list(DataLoader(data, generator=torch.Generator())))
forked = second_step(fork)
# end
print("Is the second training step the same as without an evaluation?")
print("plain DataLoader:", plain == without)
print("DataLoader with its own generator:", own == without)
print("inside fork_rng:", forked == without)

assert plain != without  # claim: eval-loader-draws
assert own == without  # claim: eval-loader-own-generator
assert forked == without  # claim: eval-forked-random-numbers

data_sampler = torch.utils.data.RandomSampler(data)
half = second_step(
    lambda: list(DataLoader(data, sampler=data_sampler, generator=torch.Generator()))
)
print("own generator for the loader, none for the sampler:", half == without)
assert half != without  # claim: eval-loader-sampler-draws
