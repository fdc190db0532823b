"""The real program, as an administration calls it for one form."""

import pathlib
import subprocess

AT = '2026-11-24T09:00:00Z'
LIBRARY = 'forms'


class ProgramError(Exception):
    """It failed where it must not."""


class Program:
    def __init__(self, build):
        self.path = str(pathlib.Path(build) / 'unefois')

    def run(self, *words, expect=(0,)):
        done = subprocess.run([self.path, *map(str, words)], capture_output=True, timeout=60)
        if done.returncode not in expect:
            raise ProgramError(f'unefois {" ".join(map(str, words))}: exit {done.returncode}\n{done.stderr.decode()}')
        return done

    def make_store(self, store, registers):
        """Imports every register of the samples that a provider of the library knows."""
        for file in sorted(pathlib.Path(registers).glob('*.csv')):
            self.run('import', file.stem, file, '--library', LIBRARY, '--store', store, expect=(0, 1))


class Office:
    """The form of a case, before one store: what the receiver shows and takes."""

    def __init__(self, program, case, store, folder):
        self.program, self.case, self.store = program, case, store
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)

    def options(self):
        words = ['--store', self.store, '--at', AT, *self.reader()]
        return words + (['--context', self.case.context] if self.case.context else [])

    def reader(self):
        return ['--audience', self.case.audience] if self.case.audience else []

    def render(self, siret=None, answers=None, action='/formulaire'):
        """The page, as bytes. Without action it is a preview."""
        words = ['render', self.case.path, '--to', 'html']
        words += ['--siret', siret, *self.options()] if siret else self.reader()
        words += ['--answers', answers] if answers else []
        words += ['--action', action] if action else []
        return self.program.run(*words, expect=(0, 1)).stdout

    def knows(self, siret):
        """Whether that is the number of an establishment."""
        return self.program.run('prefill', self.case.path, '--siret', siret or '-', *self.options(),
                                expect=(0, 1, 2)).returncode == 0

    def keep(self, body):
        """A posted body, in a file."""
        file = self.folder / 'posted.form'
        file.write_bytes(body)
        return file

    def submit(self, siret, answers):
        """The filing's path if it was filed, else None."""
        filing = self.folder / 'filing.xml'
        filing.unlink(missing_ok=True)
        done = self.program.run('submit', self.case.path, *self.options(), '--siret', siret, '--answers', answers,
                                '--id', 'ESSAI-1', '--verify', '-o', filing, expect=(0, 1))
        return filing if done.returncode == 0 else None

    def verify(self, filing):
        """What is wrong with a filing: nothing, or the program's words."""
        done = self.program.run('verify', filing, '--library', LIBRARY, expect=(0, 1))
        return '' if done.returncode == 0 else done.stderr.decode()
