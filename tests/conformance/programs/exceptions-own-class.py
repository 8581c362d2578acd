# A class of the program is shown with __main__ left out; one of another module with its module.
class TrainingError(Exception):
    def __str__(self):
        return f"loss is {self.args[0]}"


try:
    raise TrainingError(3)
except TrainingError as error:
    print(repr(error), error)
raise TrainingError(float("nan"))
