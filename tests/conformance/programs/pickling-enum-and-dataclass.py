# Members of an enum stay the same object; dataclasses compare equal.
import copy
import pickle
from dataclasses import dataclass
from enum import Enum


class Colour(Enum):
    RED = 1


@dataclass
class Car:
    colour: Colour


car = pickle.loads(pickle.dumps(Car(Colour.RED)))
print(car, car == Car(Colour.RED), car.colour is Colour.RED, copy.deepcopy(car))
