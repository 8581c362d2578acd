import torch

layer, head = torch.nn.Linear(4, 4), torch.nn.Linear(4, 1)
kept = {}


def only_looks(module, args, out):
    kept["output"], kept["view"] = out, out.view(1, 2, 2)
    kept["output"].retain_grad()
    kept["view"].retain_grad()


def gives_it_back(module, args, out):
    kept["view"] = out.view(1, 2, 2)
    kept["view"].retain_grad()
    return kept["view"].view(1, 4)


found = {}
for hook in (only_looks, gives_it_back):
    handle = layer.register_forward_hook(hook)
    head(layer(torch.ones(1, 4))).sum().backward()
    handle.remove()
    found[hook] = kept["view"].grad
    print(f"{hook.__name__}: view has a gradient:", found[hook] is not None)

by_hand = kept["output"].grad.view(1, 2, 2)
assert found[only_looks] is None  # claim: graph-view-not-used
assert kept["output"].grad is not None  # claim: graph-output-used
assert torch.equal(found[gives_it_back], by_hand)  # claim: graph-view-given-back
