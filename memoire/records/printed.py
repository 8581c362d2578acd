"""Values that a program printed with their names, as in `no_grad: True`."""


def printed_values(stdout: str) -> dict[str, str]:
    """What a program printed after each name, by the name."""
    parts = (line.partition(":") for line in stdout.splitlines())
    return {name.strip(): value.strip() for name, colon, value in parts if colon}
