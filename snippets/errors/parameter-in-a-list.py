import torch

body, head = torch.nn.Linear(2, 3), torch.nn.Linear(3, 3)
bias = head.bias
# essential
# en: wrong: "in" compares the values with ==
# zh: 错误：in 用 == 比较数值
try:
    _ = bias in [body.bias]
except RuntimeError as error:
    # end
    print("wrong:", error)

zeros = torch.nn.Parameter(torch.zeros(1)), torch.nn.Parameter(torch.zeros(1))
print("another parameter with the same value is found:", zeros[0] in [zeros[1]])
assert zeros[0] in [zeros[1]]  # claim: opt-err-in-list-wrong

messages = []
for act in (lambda: bias in [body.weight], lambda: [body.bias, bias].remove(bias)):
    try:
        act()
    except RuntimeError as error:
        messages.append(str(error))

assert messages[0].startswith("The size of tensor a")  # claim: opt-err-in-list-size
assert messages[1].startswith("Boolean value of Tensor")  # claim: opt-err-in-list-bool

# essential
# en: right: a set asks whether it is the same object
# zh: 正确：集合比较的是不是同一个对象
chosen = set(head.parameters())
rest = [p for p in torch.nn.Sequential(body, head).parameters() if p not in chosen]
# end
print("right: in the set:", bias in chosen, "| the rest:", len(rest), "parameters")
assert bias in chosen and len(rest) == 2  # claim: opt-err-in-set
assert zeros[0] not in {zeros[1]}
