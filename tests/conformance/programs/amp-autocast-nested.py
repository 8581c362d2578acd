# Autocast is switched off inside, and asked about.
import torch

x = torch.ones(2, 2)
with torch.autocast("cpu"):
    with torch.autocast("cpu", enabled=False):
        print((x @ x).dtype, torch.is_autocast_enabled("cpu"))
    print((x @ x).dtype, torch.get_autocast_dtype("cpu"))
print(torch.is_autocast_enabled("cpu"))
