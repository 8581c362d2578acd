import asyncio

import torch


@torch.no_grad()
async def decorated():
    return torch.is_grad_enabled()


async def block_without_await():
    with torch.no_grad():
        return torch.is_grad_enabled()


async def block_around_await():
    with torch.no_grad():
        await asyncio.sleep(0)


async def main():
    body, inside = await decorated(), await block_without_await()
    first = asyncio.create_task(block_around_await())
    second = asyncio.create_task(block_around_await())
    await asyncio.sleep(0)
    during = torch.is_grad_enabled()
    await asyncio.gather(first, second)
    return body, inside, during, torch.is_grad_enabled()


body, inside, during, after = asyncio.run(main())
print("body of a decorated async def:", "on" if body else "off")
print("block without await          :", "on" if inside else "off")
print("main, while two tasks wait   :", "on" if during else "off")
print("main, when both have ended   :", "on" if after else "off")
assert body  # claim: ng-decorated-coroutine-records
assert not inside  # claim: ng-block-without-await-works
assert not during  # claim: ng-await-in-block-leaks
assert not after  # claim: ng-interleaved-tasks-stay-off
