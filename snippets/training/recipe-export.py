import torch
from torch import nn


# essential
from torch.export import Dim, export, load, save


def export_model(model, example, path):
    batch = ({0: Dim("batch")},)
    save(export(model.eval(), (example,), dynamic_shapes=batch), path)


def load_model(path):
    return load(path).module().requires_grad_(False)


# end
_ = torch.manual_seed(0)
images = nn.Sequential(
    nn.Conv2d(1, 2, 2), nn.BatchNorm2d(2), nn.Dropout(), nn.Flatten()
)
images.append(nn.Linear(8, 3))
words = nn.TransformerEncoderLayer(4, 2, 8, batch_first=True)
for model, shape in ((images, (1, 3, 3)), (words, (5, 4))):
    _ = model(torch.randn(9, *shape))
    export_model(model, torch.randn(2, *shape), "model.pt2")
    x = torch.randn(7, *shape)
    plain, frozen, wanted = (
        load("model.pt2").module(),
        load_model("model.pt2"),
        model(x),
    )
    same = torch.allclose(frozen(x), wanted, atol=1e-6)
    print("same output, for another batch size:", same)
    assert same  # claim: tr-recipe-export-same
    flags = plain(x).requires_grad, frozen(x).requires_grad
    print("output requires grad: by load", flags[0], "| by load_model", flags[1])
    assert flags == (True, False)  # claim: tr-recipe-export-records
    by_input = frozen(x.clone().requires_grad_())
    assert by_input.requires_grad  # claim: tr-recipe-export-input-gradient
    try:
        frozen.eval()
    except NotImplementedError as error:
        message = str(error)
    assert "not supported" in message  # claim: tr-recipe-export-mode-is-fixed

print(message)
try:
    export_model(images, torch.randn(1, 1, 3, 3), "one.pt2")
except Exception as error:
    refused = str(error).partition("!")[0]

print("a batch of one:", refused)
assert refused == "Constraints violated (batch)"  # claim: tr-recipe-export-batch-of-one
# en: a model in training mode, exported: the statistics of BatchNorm still change
# zh: 在训练模式下导出：BatchNorm 的统计量仍会变
moving = export(images.train(), (torch.randn(2, 1, 3, 3),)).module()
before = {name: b.clone() for name, b in moving.named_buffers()}
_ = moving(torch.randn(2, 1, 3, 3))
changed = [
    name for name, b in moving.named_buffers() if not torch.equal(b, before[name])
]
print("exported without eval(), changed by a call:", *changed)
assert len(changed) == 3  # claim: tr-recipe-export-needs-eval
