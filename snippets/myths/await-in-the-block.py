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
print("the other task records:", enabled)
assert not enabled  # claim: myth-await-leaks-the-mode


# en: two such blocks overlap: the second one restores the mode that it found, off
# zh: 两个这样的代码块交错：后进入的恢复的是进入时的模式，即关闭
async def overlapping():
    await asyncio.gather(predict(), predict())
    return torch.is_grad_enabled()


after = asyncio.run(overlapping())
torch.set_grad_enabled(True)
print("records after two overlapping blocks:", after)
assert not after  # claim: myth-overlapping-awaits-stay-off
