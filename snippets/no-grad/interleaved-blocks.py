import torch


# essential
def block_inside():
    with torch.no_grad():
        yield 1
        yield 2


@torch.no_grad()
def decorated():
    yield 1
    yield 2


# end
# en: zip stops when the first generator ends; after that the second generator is closed
# zh: 第一个生成器一结束，zip 就停下；zip 停下之后，第二个生成器才被关闭
for generator in (decorated, block_inside):
    for pair in zip(generator(), generator()):
        print(f"{generator.__name__:13} {pair}  grad mode", torch.is_grad_enabled())
    left = torch.is_grad_enabled()
    print(f"{generator.__name__:13} after   grad mode", left)
    if generator is decorated:
        assert left  # claim: ng-decorated-generators-interleave

assert not torch.is_grad_enabled()  # claim: ng-interleaved-blocks-stay-off

_ = torch.set_grad_enabled(True)
