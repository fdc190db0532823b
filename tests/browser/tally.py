"""What was checked: one line a check, and the count."""

import sys
import time


class Tally:
    def __init__(self):
        self.passed = self.failed = 0
        self.started = time.monotonic()
        self.told = set()

    def check(self, what, problems=()):
        """One check: passed if there is no problem. A list of problems, or one that is a string, or false."""
        if isinstance(problems, str):
            problems = [problems]
        problems = list(problems or ())
        if problems:
            self.failed += 1
        else:
            self.passed += 1
        print(f'{"FAIL" if problems else "ok  "}  {what}')
        for problem in problems:
            if problem in self.told:
                problem = problem.splitlines()[0] + ' (told above)'
            self.told.add(problem)
            print('        ' + problem.replace('\n', '\n        '))
        sys.stdout.flush()
        return not problems

    def close(self):
        """The closing line; the exit status."""
        print(f'{time.monotonic() - self.started:.0f} s')
        print(f'{self.passed} passed, {self.failed} failed')
        return 1 if self.failed or not self.passed else 0
