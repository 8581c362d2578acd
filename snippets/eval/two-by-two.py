import copy

import torch
from torch import nn

_ = torch.manual_seed(0)
original = nn.Sequential(nn.Linear(3, 3), nn.BatchNorm1d(3), nn.Dropout(0.5))
x = torch.randn(8, 3) + 2


def probe(training, recording):
    # essential
    model = copy.deepcopy(original).train(training)
    with torch.set_grad_enabled(recording):
        first, second = model(x), model(x)
    graph = first.grad_fn is not None
    random = not torch.equal(first, second)
    moved = not torch.equal(model[1].running_mean, original[1].running_mean)
    # end
    mode, grad = "train()" if training else "eval()", "on" if recording else "no_grad"
    print(f"{mode:8} {grad:10} {graph!s:6} {random!s:7} {moved}")
    return graph, random, moved


print("mode     grad mode  graph  random  statistics change")
train_on = probe(training=True, recording=True)
train_off = probe(training=True, recording=False)
eval_on = probe(training=False, recording=True)
eval_off = probe(training=False, recording=False)
assert eval_on[0] and train_on[0]  # claim: eval-records-all-the-same
assert not train_off[0] and not eval_off[0]  # claim: eval-no-grad-stops-recording
assert train_off[1:] == (True, True)  # claim: eval-no-grad-leaves-layers
assert eval_on[1:] == eval_off[1:] == (False, False)  # claim: eval-quiets-layers
