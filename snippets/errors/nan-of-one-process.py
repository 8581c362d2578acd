import torch


def weights(decide):
    w = [torch.ones(1, requires_grad=True) for _ in range(2)]
    batches = torch.tensor([1.0]), torch.tensor([float("nan")])
    losses = [(w[i] * batches[i]).sum() for i in range(2)]
    bad = [not loss.isfinite() for loss in losses]
    gradients = [torch.autograd.grad(losses[i], w[i])[0] for i in range(2)]
    # en: DistributedDataParallel averages the gradients of the processes
    # zh: DistributedDataParallel 对各进程的梯度取平均
    mean = sum(gradients) / 2
    # essential
    for i in range(2):
        skip = decide(bad, i)
        if not skip:
            w[i].data -= 0.1 * mean
    # end
    return [one.item() for one in w]


nobody = weights(lambda bad, i: False)
alone = weights(lambda bad, i: bad[i])
together = weights(lambda bad, i: any(bad))
print("weights in process 0 and in process 1 (its batch has nan)")
print("no process skips step()       :", nobody)
print("only process 1 skips it       :", alone)
print("all skip it if one process must:", together)
assert str(nobody) == "[nan, nan]"  # claim: err-nan-all-processes
assert str(alone) == "[nan, 1.0]"  # claim: err-nan-skip-alone
assert together == [1.0, 1.0]  # claim: err-nan-skip-together
