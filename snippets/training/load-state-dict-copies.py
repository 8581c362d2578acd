import torch

_ = torch.manual_seed(0)
online, target = torch.nn.Linear(2, 2), torch.nn.Linear(2, 2)
_ = target.requires_grad_(False)
weight = target.weight

# essential
_ = target.load_state_dict(online.state_dict())
print("same parameter object        :", target.weight is weight)
print("target still frozen          :", not target.weight.requires_grad)
print("same values as online        :", torch.equal(target.weight, online.weight))
# end
assert target.weight is weight  # claim: tr-load-keeps-the-object
assert weight.is_leaf and not weight.requires_grad  # claim: tr-load-keeps-the-flag

# en: a state_dict holds the live storage, not a snapshot
# zh: state_dict 里是正在使用的存储，不是快照
best = online.state_dict()
with torch.no_grad():
    _ = online.weight.zero_()

print("online set to zero")
print("state_dict is zero           :", not best["weight"].any())
print("loaded target is zero        :", not target.weight.any())
assert not best["weight"].any()  # claim: tr-state-dict-is-no-snapshot
assert target.weight.any()  # claim: tr-load-copies-values

# essential
# en: assign=True puts other Parameter objects into the module
# zh: assign=True 会把模块里的 Parameter 换成别的对象
_ = target.load_state_dict(online.state_dict(), assign=True)
print("assign=True: same object     :", target.weight is weight)
# end
assert target.weight is not weight  # claim: tr-assign-replaces-the-object
shared = target.weight.data_ptr() == online.weight.data_ptr()
assert shared  # claim: tr-assign-shares-storage
print("assign=True: storage shared  :", shared)
