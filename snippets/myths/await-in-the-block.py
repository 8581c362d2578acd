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
