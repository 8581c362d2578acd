import torch

live = torch.nn.Parameter(torch.tensor([2.0]))


def attempt(label, frozen, update):
    average = torch.nn.Parameter(torch.tensor([1.0]), requires_grad=not frozen)
    try:
        update(average)
        state = [round(average.item(), 2), average.is_leaf, average.requires_grad]
    except RuntimeError as error:
        state = f"error: {str(error).split(' is being')[0]} …"
    print(f"{label:20} {state}")
    return state


# essential
def lerp(average):
    _ = average.lerp_(live, 0.1)


def detach(average):
    _ = average.detach().lerp_(live.detach(), 0.1)


def data(average):
    _ = average.data.lerp_(live.data, 0.1)


# end
print(f"{'':20} [value, is_leaf, requires_grad]")
bare = [
    attempt("lerp_, requires grad", False, lerp),
    attempt("copy_, requires grad", False, lambda t: t.copy_(live)),
]
frozen = attempt("lerp_, frozen", True, lerp)
proper = attempt("lerp_ under no_grad", True, torch.no_grad()(lerp))
others = [attempt("detach()", True, detach), attempt(".data", True, data)]
assert all("error" in state for state in bare)  # claim: tr-plain-ema-raises
assert frozen[1:] == [False, True]  # claim: tr-frozen-ema-joins-the-graph
assert proper == [1.1, True, False]  # claim: tr-ema-under-no-grad
assert others == [proper, proper]  # claim: tr-detach-and-data-write-too
