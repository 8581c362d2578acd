import torch

x = torch.tensor([1.0, 2.0, 3.0, 6.0])
halves = x[:2], x[2:]


def gradient(loss):
    w = torch.tensor(1.0, requires_grad=True)
    loss(w).backward()
    return w.grad.item()


def compare(name):
    reduce = getattr(torch, name)
    # essential
    one = gradient(lambda w: reduce((w * x) ** 2))
    # en: DataParallel: one loss over the outputs of both copies; their gradients are added
    # zh: DataParallel：两个副本的输出合在一起算一个损失，两个副本的梯度相加
    replicas = gradient(
        lambda w: reduce(torch.cat([w.clone() * half for half in halves]) ** 2)
    )
    # en: DDP: each process has its own loss; the gradients are averaged
    # zh: DDP：每个进程算自己的损失，梯度取平均
    ddp = sum(gradient(lambda w: reduce((w * half) ** 2)) for half in halves) / 2
    # end
    print(f"{name:4} one GPU {one:.0f}, DataParallel {replicas:.0f}, DDP {ddp:.0f}")
    return one, replicas, ddp


means, sums = compare("mean"), compare("sum")

assert means == (25, 25, 25)  # claim: tr-dp-mean-same
assert sums == (100, 100, 50)  # claim: tr-dp-sum-half
