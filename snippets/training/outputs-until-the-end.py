import torch

w = torch.ones(1000, requires_grad=True)


def kept(way):
    outputs = []
    for _ in range(10):
        # essential
        features = w * 2
        loss = features.mean()
        loss.backward()
        if way == "as they are":
            outputs.append(features)
        elif way == "detached":
            outputs.append(features.detach())
        elif way == "reduced":
            outputs.append(features.detach().mean())
        # end
    return sum(output.untyped_storage().nbytes() for output in outputs)


got = {way: kept(way) for way in ("as they are", "detached", "reduced")}
for way, size in got.items():
    print(f"{way:11} {size:6} bytes after 10 batches")
assert got["as they are"] == got["detached"] == 40_000  # claim: outputs-detached
assert got["reduced"] == 40  # claim: outputs-reduced
