import torch
from torch import nn
from torch.utils.benchmark import Timer

_ = torch.manual_seed(0)
x = torch.rand(1, 8)
model = nn.Sequential(*[nn.Linear(8, 8) for _ in range(20)])

# en: to see the times of your machine, put print(result) into the loop
# zh: 想看自己机器上的时间，在循环里加一行 print(result)
for mode in ("enable_grad", "no_grad", "inference_mode"):
    # essential
    timer = Timer(
        stmt=f"with torch.{mode}():\n    model(x)",
        globals={"torch": torch, "model": model, "x": x},
        label=mode,
    )
    result = timer.blocked_autorange(min_run_time=0.1)
    # end
    low, high = min(result.times), max(result.times)
    ordered = low <= result.median <= high
    print(f"{mode:14} threads: {result.num_threads},", end=" ")
    print("shortest time <= median <= longest time:", ordered)
    assert result.num_threads == 1  # claim: cost-timer-uses-one-thread
    assert 0 < low <= result.median <= high  # claim: cost-timer-keeps-every-time
