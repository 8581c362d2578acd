# Notes are shown below the exception, each line of them.
error = ValueError("wrong value")
error.add_note("a note")
error.add_note("a note\nof two lines")
raise error
