import asyncio
import torch


# essential
def with_block():
    with torch.no_grad():
        yield torch.is_grad_enabled()


@torch.no_grad()
def decorated():
    yield torch.is_grad_enabled()


# end
print("grad mode in the body and in its caller:")
for make in (with_block, decorated):
    generator = make()
    body, caller = next(generator), torch.is_grad_enabled()
    print(f"{make.__name__:11} body {body!s:6} caller {caller}")
    generator.close()
    if make is with_block:
        assert not caller  # claim: myth-yield-leaks-the-mode
    else:
        assert caller and not body  # claim: myth-generator-decorator-fits


# essential
@torch.no_grad()
async def coroutine():
    return torch.is_grad_enabled()


# end
print(f"coroutine   body {asyncio.run(coroutine())}")
assert asyncio.run(coroutine())  # claim: myth-async-body-is-enabled
