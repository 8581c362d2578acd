# varies: USDT:.+ -- the profiler logs its start and stop with the date and the process id
# The profiler: names and counts are steady, times are left out.
import torch
from torch.profiler import ProfilerActivity, profile

with profile(activities=[ProfilerActivity.CPU]) as seen:
    x = torch.ones(4, 4)
    for _ in range(3):
        x = x @ x
print([(event.key, event.count) for event in seen.key_averages() if event.key == "aten::mm"])
