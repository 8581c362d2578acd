import torch
from torch import nn

gru = nn.GRU(2, 3, batch_first=True)
batch, last_batch = torch.ones(4, 5, 2), torch.ones(2, 5, 2)
_, hidden = gru(batch)


def said(layer, x, state=None):
    try:
        layer(x, state)
    except RuntimeError as error:
        return str(error)
    return "no error"


# essential
cut = hidden[:, :2].detach().contiguous()
found = {
    "last batch": said(gru, last_batch, hidden),
    "no state": said(gru, last_batch),
    "state cut to the batch": said(gru, last_batch, cut),
    "without batch_first": said(nn.GRU(2, 3), batch, hidden),
    "two layers": said(nn.GRU(2, 3, 2, batch_first=True), batch, hidden),
    "LSTM": said(nn.LSTM(2, 3, batch_first=True), last_batch, (hidden, hidden)),
}
# end
for name, text in found.items():
    print(f"{name:22}:", text)

text = found["last batch"]
assert text == "Expected hidden size (1, 2, 3), got [1, 4, 3]"  # claim: mod-hidden-last
assert found["no state"] == "no error"  # claim: mod-hidden-none
assert found["state cut to the batch"] == "no error"  # claim: mod-hidden-cut
assert "size (1, 5, 3)" in found["without batch_first"]  # claim: mod-hidden-batch-first
assert "size (2, 4, 3)" in found["two layers"]  # claim: mod-hidden-layers
assert found["LSTM"].startswith("Expected hidden[0] size")  # claim: mod-hidden-lstm
