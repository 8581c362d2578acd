import asyncio
import torch


# essential
async def predict():
    with torch.no_grad():
        await asyncio.sleep(0)


async def train():
    return torch.is_grad_enabled()


async def main():
    predicting = asyncio.create_task(predict())
    training = asyncio.create_task(train())
    await predicting
    return await training


# end
enabled = asyncio.run(main())
print("the task train records:", enabled)
assert not enabled  # claim: myth-await-leaks-the-mode


# en: two predict tasks: their no_grad blocks overlap
# zh: 两个 predict 任务，各自的 no_grad 代码块交错
async def overlapping():
    await asyncio.gather(predict(), predict())
    return torch.is_grad_enabled()


after = asyncio.run(overlapping())
torch.set_grad_enabled(True)
print("records after two overlapping blocks:", after)
assert not after  # claim: myth-overlapping-awaits-stay-off
