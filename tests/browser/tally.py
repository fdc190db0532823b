"""What was checked: one line a check, and the count."""


class Tally:
    def __init__(self):
        self.passed = self.failed = 0
        self.looks = self.violations = 0           # of axe-core
        self.lines, self.told = [], set()

    def check(self, what, problems=()):
        """One check: passed if there is no problem. A list of problems, or one that is a string, or false."""
        if isinstance(problems, str):
            problems = [problems]
        problems = list(problems or ())
        if problems:
            self.failed += 1
        else:
            self.passed += 1
        self.lines.append(f'{"FAIL" if problems else "ok  "}  {what}')
        for problem in problems:
            if problem in self.told:
                problem = problem.splitlines()[0] + ' (told above)'
            self.told.add(problem)
            self.lines.append('        ' + problem.replace('\n', '\n        '))
        return not problems

    def look(self, violations):
        """One look of axe-core; what it saw."""
        self.looks += 1
        self.violations += len(violations)
        return violations

    def show(self):
        """Prints what was not printed yet."""
        print(*self.lines, sep='\n', flush=True)
        self.lines = []

    def add(self, other):
        self.passed += other.passed
        self.failed += other.failed
        self.looks += other.looks
        self.violations += other.violations

    def close(self):
        """The closing line; the exit status."""
        print(f'axe-core: {self.violations} violations in {self.looks} looks')
        print(f'{self.passed} passed, {self.failed} failed')
        return 1 if self.failed or not self.passed else 0
