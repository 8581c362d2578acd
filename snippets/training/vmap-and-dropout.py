import torch
from torch.func import hessian, jacfwd, jacrev, vmap

_ = torch.manual_seed(0)
dropout, ones = torch.nn.Dropout(0.5), torch.ones(4, 6)

# essential
# en: wrong: vmap does not know whether each row should have its own random numbers
# zh: 错误：vmap 不知道每一行应该各取一组随机数，还是共用一组
messages = []
for run in (lambda: vmap(dropout)(ones), lambda: jacfwd(dropout)(ones[0])):
    # end
    try:
        run()
    except RuntimeError as error:
        messages.append(str(error))

print("wrong:", messages[0])
text = "called random operation while in randomness error mode"
assert text in messages[0]  # claim: tr-func-vmap-refuses-dropout
assert text in messages[1]  # claim: tr-func-jacfwd-refuses-dropout
# essential
# en: right: choose one of the two
# zh: 正确：指定其中一种
each = vmap(dropout, randomness="different")(ones)
one = vmap(dropout, randomness="same")(ones)
# end
print(
    'right: masks for 4 rows with "different":',
    len(each.unique(dim=0)),
    '| with "same":',
    len(one.unique(dim=0)),
)
assert len(each.unique(dim=0)) > 1  # claim: tr-func-different-masks
assert len(one.unique(dim=0)) == 1  # claim: tr-func-same-mask
assert jacfwd(dropout, randomness="same")(ones[0]).shape == (6, 6)


def loss(x):
    return dropout(x**2).sum()


try:
    _ = hessian(loss)(ones[0])
except RuntimeError as error:
    refused = text in str(error)

twice = jacfwd(jacrev(loss), randomness="same")(ones[0])
assert refused and twice.shape == (6, 6)  # claim: tr-func-hessian-with-dropout
_ = dropout.eval()
print("in eval():", vmap(dropout)(ones).unique().tolist())
assert torch.equal(vmap(dropout)(ones), ones)  # claim: tr-func-dropout-in-eval
