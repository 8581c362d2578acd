# Of SystemExit no traceback is shown, neither its cause nor its notes.
try:
    1 / 0
except ZeroDivisionError as error:
    leaving = SystemExit(6)
    leaving.add_note("not shown")
    raise leaving from error
