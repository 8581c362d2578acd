import gc
import weakref

import torch
from torch import nn


# essential
class Extractor:
    def __init__(self, layer):
        self.features = []
        self.handle = layer.register_forward_hook(self.keep)

    def keep(self, layer, inputs, output):
        self.features.append(output)


layer = nn.Linear(1, 1)
extractor = Extractor(layer)
handle, alive = extractor.handle, weakref.ref(extractor)
del extractor
_ = gc.collect()
_ = layer(torch.ones(1, 1))
# end
kept = len(alive().features)
print("after del: hooks:", len(layer._forward_hooks), "kept outputs:", kept)
assert kept == 1  # claim: mem-owner-stays
handle.remove()
_ = gc.collect()
print("after remove(): the extractor is", alive())
assert alive() is None  # claim: mem-owner-freed
