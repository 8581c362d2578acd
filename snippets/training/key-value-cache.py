import torch
from torch import nn

layer = nn.Linear(4, 4)


# essential
def generate(tokens, recording=False):
    cache, x = [], torch.ones(1, 4)
    with torch.set_grad_enabled(recording):
        for _ in range(tokens):
            cache.append(layer(x))
            keys = torch.cat(cache)
            x = (x @ keys.T).softmax(1) @ keys
    return cache


# end
print("the cache after")
for tokens in (10, 20, 40):
    cache = generate(tokens)
    numbers = sum(key.numel() for key in cache)
    graphs = sum(key.grad_fn is not None for key in cache)
    print(f"no_grad, {tokens} tokens: {numbers} numbers, {graphs} entries with a graph")
recorded = sum(key.grad_fn is not None for key in generate(40, recording=True))
print("with recording, 40 tokens:", recorded, "entries with a graph")
sizes = [sum(key.numel() for key in generate(n)) for n in (10, 20, 40)]
assert sizes == [40, 80, 160]  # claim: held-cache-grows
assert graphs == 0  # claim: held-cache-no-graph
assert recorded == 40  # claim: held-cache-recorded
