import warnings

import torch


def attempt(action, **options):
    torch.use_deterministic_algorithms(True, **options)
    try:
        action()
        return "fine"
    except RuntimeError as error:
        return str(error).split(", but")[0]
    finally:
        torch.use_deterministic_algorithms(False)


# essential
def put():
    return torch.zeros(3).put_(torch.tensor([0]), torch.ones(1))


def index_put():
    return torch.zeros(3).index_put_((torch.tensor([0]),), torch.ones(1))


# end

for action in put, index_put:
    print(f"{action.__name__}: {attempt(action)}")
assert (
    attempt(put) == "put_ does not have a deterministic implementation"
)  # claim: gpu-put
assert attempt(index_put) == "fine"  # claim: gpu-index-put
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    allowed = attempt(put, warn_only=True)
print(f"put, warn_only=True: {allowed}, warnings: {len(caught)}")
assert allowed == "fine" and len(caught) == 1  # claim: gpu-warn-only
