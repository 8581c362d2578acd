import torch
import warnings

# en: give the warning each time; by default torch gives it once in a process
# zh: 让这种警告每次都出现；默认每个进程只出现一次
torch.set_warn_always(True)
w = torch.tensor(2.0, requires_grad=True)


def quietly(name, convert):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = convert()
    texts = [str(c.message).split(" (Triggered")[0] for c in caught]
    for text in texts:
        print(f"{name}, warning:", text.replace("\n", " "))
    return result, texts


# essential
# en: wrong: float() returns a plain number, so the history ends here
# zh: 错误：float() 返回普通数字，历史到此为止
number, texts = quietly("float(w)", lambda: float(w) ** 2)
# end
print("wrong: the type is", type(number).__name__)
assert texts[0].startswith("Converting a tensor")  # claim: err-converting-to-scalar
assert type(number) is float  # claim: err-float-has-no-history
assert not quietly("w.item()", w.item)[1]  # claim: err-item-is-silent
_, texts = quietly("torch.tensor([w, 1.0])", lambda: torch.tensor([w, 1.0]))
assert texts[0].startswith("Converting a tensor")  # claim: err-tensor-of-numbers-warns

# essential
# en: right: compute with tensors if you need gradients; detach for printing
# zh: 正确：需要梯度时一直用张量；只为打印就先 detach()
(w**2).backward()
_, texts = quietly("float(w.detach())", lambda: float(w.detach()))
# end
print("right: w.grad", w.grad, "| warnings:", len(texts))
assert w.grad.item() == 4 and not texts  # claim: err-detach-before-float

torch.set_warn_always(False)
