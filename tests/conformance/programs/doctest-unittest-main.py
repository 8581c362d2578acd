# varies: in \d+\.\d+s -- the time that the tests took
# unittest finds the tests in the module __main__, reports to standard error and exits with 1 if one fails.
import unittest


class Test(unittest.TestCase):
    def test_good(self):
        self.assertEqual(1 + 1, 2)

    def test_bad(self):
        self.assertEqual([1, 2], [1, 3])


if __name__ == "__main__":
    unittest.main()
