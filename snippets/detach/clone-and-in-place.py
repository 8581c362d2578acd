import torch


def gradient(way):
    w = torch.tensor([0.0], requires_grad=True)
    # essential
    # en: exp saves its result y
    # zh: exp 保存自己的结果 y
    y = w.exp()
    if way == "write into y":
        y += 1
    elif way == "write into a clone":
        y = y.clone()
        y += 1
    elif way == "keep a clone, write into y":
        kept = y.clone()
        y += 1
        y = y + 0 * kept
    # end
    try:
        y.sum().backward()
    except RuntimeError as error:
        return str(error).split(":")[0]
    return w.grad.item()


def saved_clone():
    w = torch.tensor([3.0], requires_grad=True)
    # essential
    # en: square saves its input, here the clone
    # zh: square 保存自己的输入，这里是副本
    h = w * 1
    squared = h.clone().square()
    h += 1
    # end
    squared.sum().backward()
    return w.grad.item()


ways = "write into y", "write into a clone", "keep a clone, write into y"
got = {way: gradient(way) for way in ways}
for way, result in got.items():
    print(f"{way:27}", "error:" if isinstance(result, str) else "w.grad", result)
print(f"{'square() saves a clone':27}", "w.grad", saved_clone())
first, second, third = got.values()
assert "inplace operation" in first and second == 1  # claim: det-clone-repairs
assert saved_clone() == 6  # claim: det-clone-saved
assert "inplace operation" in third  # claim: det-clone-kept
