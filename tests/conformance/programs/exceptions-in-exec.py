# An error in code that has no file: the traceback cannot show its lines.
code = """
def f():
    return undefined_name
f()
"""
print("before")
exec(code)
