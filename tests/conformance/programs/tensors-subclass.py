# A subclass that sees every function that is called with it.
import torch


class Logged(torch.Tensor):
    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        print("call", getattr(function, "__name__", function))
        return super().__torch_function__(function, types, args, kwargs or {})


x = torch.ones(2).as_subclass(Logged)
y = x + 1
print(type(y).__name__)
