import torch


def train(label, freeze, clip):
    _ = torch.manual_seed(0)
    body, head = torch.nn.Linear(4, 4), torch.nn.Linear(4, 1)
    model = torch.nn.Sequential(body, head)
    x = 3 * torch.randn(32, 4)
    _ = body.requires_grad_(not freeze)
    optimizer = torch.optim.SGD(head.parameters(), lr=0.001)
    used = []
    for _ in range(5):
        # essential
        optimizer.zero_grad()
        (model(x) - 1).square().mean().backward()
        _ = torch.nn.utils.clip_grad_norm_(clip(model, head), max_norm=1.0)
        used.append(round(head.weight.grad.norm().item(), 2))
        optimizer.step()
    # end
    print(f"{label:24}", used)
    return used


print("head's gradient after clipping, five steps")
frozen = train("body frozen", True, lambda model, head: model.parameters())
left_out = train("left out, clip all", False, lambda model, head: model.parameters())
right = train("left out, clip the head", False, lambda model, head: head.parameters())
assert left_out[4] < left_out[0] < frozen[0]  # claim: tr-clipping-counts-left-out
assert right == frozen  # claim: tr-clip-what-is-trained
