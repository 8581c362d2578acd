import torch

inside = torch.is_inference_mode_enabled


# essential
@torch.inference_mode()
def plain():
    return inside()


@torch.inference_mode
def bare():
    return inside()


@torch.inference_mode(mode=False)
def off():
    return inside()


@torch.inference_mode()
def generator():
    yield inside()


# end
with torch.inference_mode():
    switched_off = off()

running = generator()
during = next(running), inside()
print("with parentheses, without:", plain(), bare())
print("mode=False, called inside:", switched_off)
print("generator, its caller    :", *during)
assert plain() and bare()  # claim: im-decorator-with-and-without
assert not switched_off  # claim: im-decorator-with-flag
assert during == (True, False)  # claim: im-generator-is-covered
