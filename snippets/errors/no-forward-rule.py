import torch
import torch.nn.functional as F
from torch.func import jacfwd, jvp
from torch.nn.attention import SDPBackend, sdpa_kernel

q = torch.rand(1, 1, 3, 4)


class Double(torch.autograd.Function):
    @staticmethod
    def forward(x):
        return x * 2

    @staticmethod
    def setup_context(ctx, inputs, output):
        pass

    @staticmethod
    def backward(ctx, g):
        return g * 2


class TwoTangents(Double):
    @staticmethod
    def jvp(ctx, t):
        return t * 2, t


# essential
class WithRule(Double):
    @staticmethod
    def jvp(ctx, t):
        return t * 2


# end


class SavedForBackward(Double):
    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)

    @staticmethod
    def jvp(ctx, t):
        return t * ctx.saved_tensors[0]


class SavedForForward(SavedForBackward):
    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_forward(*inputs)


def attention(x):
    return F.scaled_dot_product_attention(x, q, q)


def distance(x):
    return torch.cdist(x, q)


functions = {
    "attention": attention,
    "cdist": distance,
    "own Function": Double.apply,
    "jvp returns two": TwoTangents.apply,
    "own Function with jvp": WithRule.apply,
}
texts = {}
for name, function in functions.items():
    try:
        jvp(function, (q,), (q,))
        texts[name] = "fine"
    except (NotImplementedError, RuntimeError) as error:
        texts[name] = str(error)
    print(f"{name}: {texts[name].splitlines()[0]}")

sdpa, cdist, own, two, right = texts.values()
assert sdpa.startswith(
    "Trying to use forward AD with _scaled_dot"
)  # claim: fw-attention
assert cdist.startswith("Trying to use forward AD with _cdist")  # claim: fw-missing
assert own.startswith("You must implement the jvp function")  # claim: fw-own
assert "invalid number of forward gradients" in two  # claim: fw-own-count
assert right == "fine"  # claim: fw-own-right

tangent = jvp(SavedForForward.apply, (q,), (q,))[1]
assert torch.equal(tangent, q * q)  # claim: fw-own-saved
try:
    jvp(SavedForBackward.apply, (q,), (q,))
except IndexError as error:
    empty = str(error)

assert "out of range" in empty  # claim: fw-own-not-saved


class ReadsInBackward(SavedForForward):
    @staticmethod
    def backward(ctx, g):
        return g * ctx.saved_tensors[0]


class SavedForBoth(ReadsInBackward):
    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_forward(*inputs)
        ctx.save_for_backward(*inputs)


leaf = q.clone().requires_grad_()
try:
    ReadsInBackward.apply(leaf).sum().backward()
    lost = False
except IndexError:
    lost = True
SavedForBoth.apply(leaf).sum().backward()
both = jvp(SavedForBoth.apply, (q,), (q,))[1]
assert lost and torch.equal(leaf.grad, q)  # claim: fw-own-both
assert torch.equal(both, q * q)
reverse = torch.func.jacrev(distance)(q)
assert reverse.shape == (1, 1, 3, 3, *q.shape)  # claim: fw-reverse
# essential
with sdpa_kernel(SDPBackend.MATH):
    forward, reverse = jacfwd(attention)(q), torch.func.jacrev(attention)(q)
# end
print("math attention forward = reverse:", torch.allclose(forward, reverse, atol=1e-6))
assert torch.allclose(forward, reverse, atol=1e-6)  # claim: fw-math

layer = torch.nn.MultiheadAttention(4, 2, batch_first=True).eval().requires_grad_(False)
x = q[0]


def layer_in_math():
    with sdpa_kernel(SDPBackend.MATH):
        return jvp(lambda x: layer(x, x, x)[0], (x,), (x,))[1]


try:
    layer_in_math()
except NotImplementedError as error:
    fast = str(error)

print("frozen layer in eval():", fast.splitlines()[0])
encoder = torch.nn.TransformerEncoderLayer(4, 2, 8, batch_first=True).eval()
for trained in (True, False):
    _ = encoder.requires_grad_(trained)
    try:
        with torch.no_grad(), sdpa_kernel(SDPBackend.MATH):
            jvp(encoder, (q[0],), (q[0],))
        encoded = "fine"
    except NotImplementedError as error:
        encoded = str(error)
    assert "_transformer_encoder_layer_fwd" in encoded

torch.backends.mha.set_fastpath_enabled(False)
assert "_native_multi_head_attention" in fast  # claim: fw-fast-path
assert layer_in_math().shape == x.shape  # claim: fw-fast-path-off
