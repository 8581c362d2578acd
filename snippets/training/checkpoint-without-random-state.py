import torch
from torch.nn.functional import dropout
from torch.utils.checkpoint import checkpoint

_ = torch.manual_seed(0)
w = torch.ones(8, requires_grad=True)


# essential
def kept_and_trained(preserve, reentrant):
    out = checkpoint(
        lambda w: dropout(w * w, 0.5),
        w,
        use_reentrant=reentrant,
        preserve_rng_state=preserve,
    )
    w.grad = None
    out.sum().backward()
    return (out != 0).int().tolist(), (w.grad != 0).int().tolist()


# end
same = {}
for preserve in (True, False):
    for reentrant in (True, False):
        kept, trained = kept_and_trained(preserve, reentrant)
        same[preserve, reentrant] = kept == trained
        print(f"preserve_rng_state={preserve}, use_reentrant={reentrant}")
        print("    kept by dropout:", kept)
        print("    has a gradient: ", trained)

assert same[True, True] and same[True, False]  # claim: tr-random-state-kept
assert not same[False, True]  # claim: tr-random-state-lost-reentrant
assert not same[False, False]  # claim: tr-random-state-lost
