import torch

x = torch.ones(1, 4)


def new_layer(dtype):
    layer = torch.nn.Linear(4, 1, bias=False)
    torch.nn.init.ones_(layer.weight)
    return layer.to(dtype)


def train(dtype, master=False, autocast=False):
    layer = new_layer(dtype)
    weight = layer.weight
    # essential
    trained = weight.detach().float().requires_grad_() if master else weight
    optimizer = torch.optim.SGD([trained], lr=0.0001)
    for _ in range(1000):
        weight.grad = None
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=autocast):
            loss = layer(x.to(dtype)).sum()
        loss.backward()
        if master:
            trained.grad = weight.grad.float()
        optimizer.step()
        if master:
            with torch.no_grad():
                weight.copy_(trained)
    # end
    return round(weight.detach().float().mean().item(), 2)


# en: 1000 steps of 0.0001 with gradient 1: the weights should go from 1 to 0.9
# zh: 梯度为 1，每步 0.0001，走 1000 步：权重应当从 1 走到 0.9
alone = train(torch.bfloat16)
master = train(torch.bfloat16, master=True)
autocast = train(torch.float32, autocast=True)
print("weight after the training (it should be 0.9)")
print("bfloat16 weights            :", alone)
print("with a float32 master copy  :", master)
print("float32 weights and autocast:", autocast)

assert alone == 1  # claim: tr-bf16-alone-stays
assert abs(master - 0.9) < 0.01  # claim: tr-master-copy-moves
assert abs(autocast - 0.9) < 0.01  # claim: tr-autocast-moves

sums = {"bf16": torch.nn.Parameter(torch.ones(1, dtype=torch.bfloat16))}
sums["main"] = torch.nn.Parameter(torch.ones(1, dtype=torch.bfloat16))
main_grad = torch.zeros(1)


def add_up(parameter):
    main_grad.add_(parameter.grad)
    parameter.grad = None


_ = sums["main"].register_post_accumulate_grad_hook(add_up)
for _ in range(1000):
    for parameter in sums.values():
        (parameter * 0.001).sum().backward()

added = sums["bf16"].grad.item(), main_grad.item()
print("1000 gradients of 0.001, added in bfloat16:", round(added[0], 2))
print("added in float32 by a hook:                ", round(added[1], 2))
assert 0.49 < added[0] < 0.51  # claim: tr-bf16-sum-of-gradients
assert abs(added[1] - 1) < 0.01  # claim: tr-main-grad
