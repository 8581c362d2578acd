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


# en: two such blocks overlap: the second one found the mode off, and restores it
# zh: 两个这样的代码块交错：后一个进入时记录已关闭，离开时也恢复成关闭
async def overlapping():
    await asyncio.gather(predict(), predict())
    return torch.is_grad_enabled()


after = asyncio.run(overlapping())
torch.set_grad_enabled(True)
print("records after two overlapping blocks:", after)
assert not after  # claim: myth-overlapping-awaits-stay-off
