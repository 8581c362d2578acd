import torch
import warnings

x = torch.tensor([1.0, 2.0], requires_grad=True)

# en: anomaly mode must be on in the forward pass, where it records the traceback
# zh: 前向传播时就要打开，调用栈是那时记下的
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
