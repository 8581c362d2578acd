import torch
import torch.nn.functional as F

values, places = torch.ones(1, 1, 2), torch.tensor([[[0, 2]]])


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


def unpool():
    return F.max_unpool1d(values, places, 2)


for action in put, unpool, index_put:
    print(f"{action.__name__}: {attempt(action)}")
assert (
    attempt(put) == "put_ does not have a deterministic implementation"
)  # claim: gpu-put
assert attempt(index_put) == "fine"  # claim: gpu-index-put
print("put, warn_only=True:", attempt(put, warn_only=True))
assert attempt(put, warn_only=True) == "fine"  # claim: gpu-warn-only
