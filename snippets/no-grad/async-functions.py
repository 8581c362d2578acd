import asyncio

import torch

mode = torch.is_grad_enabled


@torch.no_grad()
async def decorated():
    return mode()


@torch.no_grad()
async def generator():
    yield mode()


async def block_without_await():
    with torch.no_grad():
        return mode()


async def block_around_await():
    with torch.no_grad():
        await asyncio.sleep(0)


async def main():
    items = [item async for item in generator()]
    seen = [await decorated(), *items, await block_without_await()]
    tasks = [asyncio.create_task(block_around_await()) for _ in range(2)]
    await asyncio.sleep(0)
    seen.append(mode())
    _ = await asyncio.gather(*tasks)
    return *seen, mode()


body, item, inside, during, after = asyncio.run(main())
print("body of a decorated async def:", "on" if body else "off")
print("decorated async generator    :", "on" if item else "off")
print("block without await          :", "on" if inside else "off")
print("main, while two tasks wait   :", "on" if during else "off")
print("main, when both have ended   :", "on" if after else "off")
assert body and item  # claim: ng-decorated-coroutine-records
assert not inside  # claim: ng-block-without-await-works
assert not during  # claim: ng-await-in-block-leaks
assert not after  # claim: ng-interleaved-tasks-stay-off
