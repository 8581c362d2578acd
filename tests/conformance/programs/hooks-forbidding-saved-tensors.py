# Saving tensors may be forbidden, with a message of one's own, which ends the program here.
import torch

x = torch.ones(2, requires_grad=True)
with torch.autograd.graph.disable_saved_tensors_hooks("no hooks here"):
    print("inside")
    with torch.autograd.graph.save_on_cpu():
        print(x * x)
