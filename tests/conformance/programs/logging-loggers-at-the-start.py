# varies: ^\[.*\]\n -- torch and what it imports have made loggers
# No logger exists before the program makes one; the root has its level and no handler.
import logging

print(sorted(logging.root.manager.loggerDict))
print(logging.root.level, logging.root.handlers, logging.root.disabled)
logging.getLogger("own.part")
print(sorted(logging.root.manager.loggerDict))
