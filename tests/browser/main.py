"""The browser tests: python3 main.py BUILD [FORM...], from the top of the tree. See run.

Each form has a receiver and two browsers of its own, and two forms are tested at a time.
"""

import concurrent.futures
import os
import pathlib
import shutil
import signal
import sys
import time

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
    office = office_of(case, True)
    journey.by_mouse(tally, browser, desk, case, office)
    for other in case.also:
        journey.by_mouse(tally, browser, desk, other, office_of(other, True))
    journey.by_keyboard(tally, browser, desk, case, office)
    journey.without_scripts(tally, plain, desk, case, office)
    journey.addresses(tally, desk, case)


def stop(*_):
    """Time is over: ends this with all that it started."""
    os.killpg(0, signal.SIGKILL)


def with_browsers(folder, what, act, *words):
    """The tally of a test with two browsers, the second of which runs no scripts. A test that breaks off is a failure."""
    tally, browsers = Tally(), []
    try:
        for scripts in (True, False):
            browsers.append(Browser(folder, scripts))
        act(tally, *words, *browsers)
    except Exception as e:
        tally.check(f'{what}: ran to its end', [f'{type(e).__name__}: {str(e).split("Stacktrace")[0].strip()}'])
    finally:
        for browser in browsers:
            browser.close()
    return tally


def form(tally, case, program, work, browser, plain):
    desk = Desk()
    try:
        test_form(tally, case, browser, plain, desk,
                  lambda who, store: Office(program, who, work / ('store' if store else 'no_store'), work / case.name))
    finally:
        desk.close()


def main(build, *names):
    os.setpgid(0, 0)
    signal.signal(signal.SIGTERM, stop)
    started = time.monotonic()
    folder = pathlib.Path(build) / 'browser'
    work = folder / 'work'
    shutil.rmtree(work, ignore_errors=True)
    for old in folder.glob('*.p[nd][gf]'):
        old.unlink()
    program = Program(build)
    program.make_store(work / 'store', REGISTERS)
    total = with_browsers(folder, 'control', looks.see_what_is_wrong)
    total.show()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        tests = [pool.submit(with_browsers, folder, case.name, form, case, program, work)
                 for case in CASES if not names or case.name in names]
        for test in tests:
            test.result().show()
            total.add(test.result())
    print(f'pictures of every state: {folder}/*.png, on paper: {folder}/*.pdf; {time.monotonic() - started:.0f} s')
    return total.close()


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
