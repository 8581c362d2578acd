import torch


@torch.library.custom_op("handbook::triple", mutates_args=())
def triple(x: torch.Tensor, name: str) -> torch.Tensor:
    return 3 * x


def outcome(backward=None):
    if backward:
        torch.library.register_autograd("handbook::triple", backward)
    x = torch.ones(2, requires_grad=True)
    try:
        triple(x, "a").sum().backward()
    except RuntimeError as error:
        return str(error).split(" (")[0].split(". ")[0]
    return x.grad.tolist()


# essential
rows = {
    "no formula": outcome(),
    "one for each input": outcome(lambda ctx, g: (3 * g, None)),
    "too few": outcome(lambda ctx, g: 3 * g),
    "a None too many": outcome(lambda ctx, g: (3 * g, None, None)),
}
# end
for name, result in rows.items():
    print(f"{name:18}", result)

missing, right, few, further = rows.values()
assert "no autograd formula was registered" in missing  # claim: der-no-formula
assert right == [3.0, 3.0]  # claim: der-formula-registered
assert "an incorrect number of gradients" in few  # claim: der-formula-too-few
assert further == right  # claim: der-formula-further-none
