"""The browser tests: python3 main.py BUILD [FORM...], from the top of the tree. See run."""

import pathlib
import shutil
import signal
import sys

import journey
import looks
from browser import Browser
from cases import CASES
from program import Office, Program
from receiver import Desk
from tally import Tally

REGISTERS = 'tests/data/registers'


def test_form(tally, case, browser, plain, desk, office_of):
    """All of one form: how it looks, and how it is filled."""
    looks.look_at(tally, browser, desk, case, office_of)
    office = office_of(case.states()[0])
    journey.by_mouse(tally, browser, desk, case, office)
    journey.by_keyboard(tally, browser, desk, case, office)
    journey.without_scripts(tally, plain, desk, case, office)


def guarded(tally, what, act, *words):
    """A test that breaks off is a failure, and the others go on."""
    try:
        act(tally, *words)
    except Exception as e:
        tally.check(f'{what}: ran to its end', [f'{type(e).__name__}: {str(e).split("Stacktrace")[0].strip()}'])


def main(build, *names):
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(3))
    folder = pathlib.Path(build) / 'browser'
    work = folder / 'work'
    shutil.rmtree(work, ignore_errors=True)
    for old in folder.glob('*.p[nd][gf]'):
        old.unlink()
    program = Program(build)
    program.make_store(work / 'store', REGISTERS)
    tally, desk = Tally(), Desk()
    browser, plain = Browser(folder), Browser(folder, scripts=False)
    try:
        guarded(tally, 'control', looks.see_what_is_wrong, browser, plain)
        for case in CASES:
            if names and case.name not in names:
                continue
            guarded(tally, case.name, test_form, case, browser, plain, desk,
                    lambda state, case=case: Office(program, case, work / ('store' if state.store else 'no_store'), work))
        journey.addresses(tally, desk)
    finally:
        browser.close()
        plain.close()
        desk.close()
    print(f'pictures of every state: {folder}/*.png, on paper: {folder}/*.pdf')
    return tally.close()


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
