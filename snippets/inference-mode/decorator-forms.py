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
print("in inference mode?")
print("plain():", plain(), " bare():", bare())
print("off(), called inside the mode:", switched_off)
print("body of the generator:", during[0], " its caller:", during[1])
assert plain() and bare()  # claim: im-decorator-with-and-without
assert not switched_off  # claim: im-decorator-with-flag
assert during == (True, False)  # claim: im-generator-is-covered
