import pickle
import torch
from multiprocessing.reduction import ForkingPickler
import torch.multiprocessing

x = torch.ones(2, requires_grad=True)
y = x * 2

# essential
# en: wrong: a queue calls ForkingPickler.dumps() before it sends a tensor
# zh: 错误：队列传送张量之前，会调用 ForkingPickler.dumps()
try:
    ForkingPickler.dumps(y)
# end
except RuntimeError as error:
    message = str(error)
    print("wrong:", message)

assert message.startswith("Cowardly refusing")  # claim: err-cowardly

# essential
# en: right: send the values only; leaves can be sent as they are
# zh: 正确：只送数值；叶子张量可以直接送
for name, t in {"y.detach()": y.detach(), "x": x}.items():
    sent = pickle.loads(ForkingPickler.dumps(t))
    # end
    print(f"right: {name:10} arrives as {sent.tolist()}, {sent.requires_grad=}")

assert not pickle.loads(
    ForkingPickler.dumps(y.detach())
).requires_grad  # claim: err-cowardly-detached
assert pickle.loads(
    ForkingPickler.dumps(x)
).requires_grad  # claim: err-leaves-may-be-sent
