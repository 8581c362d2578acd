# varies: 0x[0-9a-f]+ -- the message holds the address of the lambda
# A lambda has no name by which it could be found.
import pickle

try:
    pickle.dumps(lambda x: x)
except pickle.PicklingError as error:
    print(error)
