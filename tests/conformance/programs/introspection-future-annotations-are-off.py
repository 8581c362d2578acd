# Without the future statement annotations are evaluated, also in exec().
def f(a: 1 + 1): ...


print(f.__annotations__)
exec("def g(a: 2 + 2): ...")
print(g.__annotations__)
print(eval("(lambda: 1).__code__.co_flags") & 0x1000000)
