import torch
from torch import nn

_ = torch.manual_seed(0)
batches = torch.randn(3, 4, 2)


def train(keep):
    encoder, queue, steps = nn.Linear(2, 2), [], 0
    # essential
    for x in batches:
        features = encoder(x)
        similarity = features @ torch.cat([*queue, features]).T
        similarity.logsumexp(1).mean().backward()
        queue.append(keep(features))
        # end
        steps += 1
    return steps, queue


steps, queue = train(lambda features: features.detach())
print("detached :", steps, "steps")
assert steps == 3 and not queue[0].requires_grad  # claim: det-queue-detached-trains
try:
    train(lambda features: features)
except RuntimeError as error:
    message = str(error).split(" (")[0]
    print("attached :", message)

assert "a second time" in message  # claim: det-queue-attached-fails
