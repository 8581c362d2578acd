import torch
import warnings

x = torch.tensor([1.0, 2.0], requires_grad=True)

# en: on in both passes: forward records the traceback, and backward prints it
# zh: 两次传播时都要打开：前向传播记下调用栈，反向传播打印出来
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    # essential
    with torch.autograd.set_detect_anomaly(True):
        y = x.exp()
        y += 1
        try:
            y.sum().backward()
        # end
        except RuntimeError as error:
            message = str(error)

report = str(caught[-1].message)
print(report.split(" Traceback")[0])
print("...", message[message.index("is at version") :])
assert report.startswith("Error detected in ExpB")  # claim: err-anomaly-names-operation
assert "Traceback of forward call" in report  # claim: err-anomaly-shows-traceback
assert "backtrace further above" in message  # claim: err-anomaly-points-above

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    with torch.autograd.set_detect_anomaly(True):
        y = x.exp()
        y += 1
    try:
        y.sum().backward()
    except RuntimeError:
        shown = [str(w.message) for w in caught]

shown = any("Error detected" in text for text in shown)
print("detection only in the forward pass: warning:", shown)
assert not shown  # claim: err-anomaly-in-both-passes
