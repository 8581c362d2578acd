# varies: Previous line repeated 9\d\d more -- the engine is a few frames deep
# Endless recursion: the traceback says how often a line was repeated instead of showing it a thousand times.
def down(n):
    return down(n + 1)


print("before")
down(0)
