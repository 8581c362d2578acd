import torch
from concurrent.futures import ThreadPoolExecutor

_ = torch.manual_seed(0)
model = torch.nn.Linear(2, 1)
x = torch.ones(1, 2)


# essential
@torch.no_grad()
def predict(x):
    return model(x)


with ThreadPoolExecutor(1) as pool, torch.no_grad():
    here = model(x)
    there = pool.submit(model, x).result()
    decorated = pool.submit(predict, x).result()

# end
print("recorded in this thread          :", here.requires_grad)
print("recorded in the worker           :", there.requires_grad)
print("recorded in the worker, decorated:", decorated.requires_grad)
assert there.requires_grad  # claim: myth-threads-start-enabled
assert not decorated.requires_grad  # claim: myth-decorate-the-worker
