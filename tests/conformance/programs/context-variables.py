# Context variables: each task and each copy has its own value.
import contextvars

level = contextvars.ContextVar("level", default=0)
print(level.get(), len(contextvars.copy_context()))


def work():
    level.set(5)
    return level.get()


print(contextvars.copy_context().run(work), level.get())
token = level.set(1)
level.reset(token)
print(level.get())
