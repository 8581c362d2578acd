import asyncio

import torch


# essential
@torch.no_grad()
async def function():
    return torch.is_grad_enabled()


@torch.no_grad()
async def generator():
    yield torch.is_grad_enabled()


async def block_inside():
    with torch.no_grad():
        return torch.is_grad_enabled()


# end
async def main():
    return await function(), *[item async for item in generator()], await block_inside()


body, item, inside = asyncio.run(main())
print("recording in the body:")
print("decorated async function :", "on" if body else "off")
print("decorated async generator:", "on" if item else "off")
print("block without await      :", "on" if inside else "off")
assert body and item  # claim: ng-decorated-coroutine-records
assert not inside  # claim: ng-block-without-await-works
