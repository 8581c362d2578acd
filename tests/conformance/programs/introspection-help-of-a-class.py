# help() of a class lists its methods, and what it has from its module.
class Layer:
    """A layer."""

    size: int = 3

    def forward(self, x):
        """Pass on."""
        return x


help(Layer)
