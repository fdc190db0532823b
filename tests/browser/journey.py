"""What a person does: says who they are, reads, fills, is told what is wrong, mends it, files. By mouse, by keyboard,
without scripts."""

import re
import xml.etree.ElementTree as ElementTree

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from page import Page

SIRET = re.compile(r'[0-9]{9}')


def arrive(tally, page, desk, case, how):
    """From the page that asks the SIRET to the page of the company."""
    page.open(desk.address + '/')
    page.answer('siret', f'{case.siret[:3]} {case.siret[3:6]} {case.siret[6:9]} {case.siret[9:]}')
    page.send()
    shown = page.text()
    tally.check(f'{case.name} {how}: a SIRET leads to what is known',
                [f'not read: {words}' for words in case.reads if words not in shown])


def lost_way(tally, page, desk, case):
    """A number that is no SIRET comes back, with the reason."""
    wrong = case.siret[:-1] + str((int(case.siret[-1]) + 1) % 10)
    page.open(desk.address + '/')
    page.answer('siret', wrong)
    page.send()
    problems = [] if page.controls('siret') else ['the SIRET is not asked again']
    if not problems:
        control, links = page.control('siret'), page.summary()
        problems += [] if len(links) == 1 else [f'{len(links)} lines in the summary']
        problems += [] if control.get_attribute('value') == wrong else ['what was typed is lost']
        problems += [] if page.said(control) and control.get_attribute('aria-invalid') == 'true' else ['no reason beside it']
    tally.check(f'{case.name}: a wrong SIRET is asked again, with the reason', problems)


def fill(page, answers):
    """The problems of filling, one a control that cannot be filled."""
    problems = []
    for name, value in answers:
        try:
            page.answer(name, value)
        except Exception as e:
            problems.append(f'{name} = {value}: {str(e).splitlines()[0]}')
    return problems


def filed(desk, holds):
    """What is wrong with what was filed, and must hold these texts."""
    if not desk.filing:
        return ['nothing was filed']
    wrong = desk.office.verify(desk.filing)
    problems = [wrong] if wrong else []
    root = ElementTree.parse(desk.filing).getroot()
    for element in root.iter():
        element.tag = element.tag.split('}')[-1]
    for path, text in holds:
        held = [''.join(e.itertext()) for e in root.findall(f'.//{path}')]
        if text not in held:
            problems.append(f'{path} is {held}, not {text}')
    return problems


def thanked(page):
    return [] if page.driver.title == 'Merci' else ['not filed: ' + page.text()[:300]]


def conditions(tally, page, case, how):
    """A question shows when an answer calls for it, and goes when another does not."""
    for name, value, shows, hides in case.opens:
        answered = page.values().get(name)
        problems = [f'{shows} shows before {name} is answered'] if page.visible(shows) and not answered else []
        page.answer(name, value)
        problems += [] if page.visible(shows) else [f'{shows} does not show']
        page.answer(name, hides)
        problems += [] if not page.visible(shows) else [f'{shows} stays']
        tally.check(f'{case.name} {how}: {name} = {value} shows {shows}, {hides} hides it', problems)
        fill(page, [pair for pair in case.types if pair[0] == name])


def by_mouse(tally, browser, desk, case, office):
    desk.open(office)
    page = Page(browser)
    browser.look()
    lost_way(tally, page, desk, case)
    arrive(tally, page, desk, case, 'by mouse')
    conditions(tally, page, case, 'by mouse')
    tally.check(f'{case.name}: is filled', fill(page, case.types))
    if case.more:
        more(tally, page, case)
    mistakes(tally, page, case)
    fill(page, [(name, dict(case.types)[name]) for name, _ in case.mistakes])
    if case.contests:
        tally.check(f'{case.name}: what is known is contested', fill(page, case.contests))
    page.send()
    tally.check(f'{case.name} by mouse: is filed once mended', thanked(page))
    tally.check(f'{case.name} by mouse: the filing is valid, and holds what was typed',
                filed(desk, [*case.holds, *case.claims]))


def given(values):
    """What is not blank, by name; rows by their order, as a blank one does not count."""
    out = {}
    for name, some in values.items():
        row = re.sub(r'\.[0-9]+\.', '.N.', name)
        if any(some):
            out.setdefault(row, []).extend(some)
    return out


def more(tally, page, case):
    """A button adds blank rows, and files nothing: what was typed stays, and nothing is called wrong yet."""
    repeat, control = case.more
    typed = page.values()
    problems = [f'{control} is there already'] if page.controls(control) else []
    page.more(repeat)
    problems += [] if page.visible(control) else [f'{control} is not there']
    problems += ['errors are told'] if page.summary() else []
    problems += lost(typed, page.values())
    tally.check(f'{case.name}: more rows of {repeat}', problems)


def lost(typed, kept):
    """What was typed, and is not there any more."""
    typed, kept = given(typed), given(kept)
    return [f'{name}: {value} became {kept.get(name)}' for name, value in typed.items() if kept.get(name) != value]


def mistakes(tally, page, case):
    """Wrong answers come back as they were typed, each with its reason, and a summary that leads to them."""
    for name, wrong in case.mistakes:
        page.answer(name, wrong)
    typed = page.values()
    page.send()
    links = page.summary()
    tally.check(f'{case.name}: {len(case.mistakes)} wrong answers make as many lines in the summary',
                [] if len(links) == len(case.mistakes) else [link.text for link in links] or ['no summary'])
    title = page.driver.title
    tally.check(f'{case.name}: the title tells the errors', [] if 'rreur' in title else [title])
    tally.check(f'{case.name}: nothing that was typed is lost', lost(typed, page.values()))
    problems = []
    for at, (name, wrong) in enumerate(case.mistakes):
        control = page.control(name)
        if control.get_attribute('aria-invalid') != 'true':
            problems.append(f'{name} is not marked as wrong')
        if not page.said(control):
            problems.append(f'{name} is not told why')
        if at < len(links):
            links[at].click()
            if page.focused() != control:
                problems.append(f'the link "{links[at].text}" leads to {page.focused().get_attribute("name")}, not {name}')
    tally.check(f'{case.name}: each line leads to its field, where the reason stands', problems)


def by_keyboard(tally, browser, desk, case, office):
    """Tab, Space, arrows and letters only: everything is reached, in the order of the page, and is seen to be."""
    desk.open(office)
    page = Page(browser)
    browser.look()
    arrive(tally, page, desk, case, 'by keyboard')
    first = page.tab()
    problems = [] if first.tag_name == 'a' and first.is_displayed() else ['the first stop is no link']
    if not problems:
        target = first.get_attribute('href').split('#')[-1]
        page.press(Keys.ENTER)
        inside = page.tab()
        if not inside.find_elements(By.XPATH, f'ancestor::*[@id="{target}"]'):
            problems.append('the skip link does not lead to the contents')
    tally.check(f'{case.name} by keyboard: the skip link comes first, and skips', problems)
    page.driver.refresh()
    answers, problems = dict(case.types), []
    stops = walk(page, answers, problems)
    tally.check(f'{case.name} by keyboard: {len(stops)} stops, each of them visible', problems)
    missing = [f'{name} is not reached' for name in page.browser.script(SHOWN) if name not in stops]
    tally.check(f'{case.name} by keyboard: every control is reached', missing)
    page.leave(lambda: page.press(Keys.ENTER))
    tally.check(f'{case.name} by keyboard: is filed', thanked(page))
    tally.check(f'{case.name} by keyboard: the filing is valid, and holds what was typed', filed(desk, case.holds))


SEEN = '''
const e = document.activeElement, box = (e.labels && e.labels.length && e.getBoundingClientRect().width < 2 ?
    e.labels[0] : e).getBoundingClientRect();
const ring = [e, ...(e.labels || [])].some(x => { const s = getComputedStyle(x);
    return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none'; });
return [ring, box.bottom > 0 && box.top < innerHeight, box.top + scrollY, box.bottom + scrollY];'''

SHOWN = '''
const shown = [...document.querySelectorAll('main form input, main form select, main form textarea')]
    .filter(e => e.type !== 'hidden' && !e.disabled && (e.checkVisibility() || e.labels[0]?.checkVisibility()));
return [...new Set(shown.map(e => e.name))];'''


def walk(page, answers, problems):
    """Tabs to the button of the form, answering on the way; the names of the controls met."""
    stops, above = [], 0
    for _ in range(400):
        element = page.tab()
        name = element.get_attribute('name')
        what = name or element.text or element.tag_name
        ring, inside, top, bottom = page.browser.script(SEEN)
        if not ring:
            problems.append(f'{what}: the focus is not seen')
        if not inside:
            problems.append(f'{what}: the focus is out of sight')
        if bottom < above:
            problems.append(f'{what}: the focus goes up the page')
        above = top
        if element.tag_name == 'body':
            problems.append('the end of the page came before its button')
            break
        stops.append(what)
        if element.tag_name == 'button' and not name:
            break
        if name in answers:
            problems += press(page, element, answers[name])
    return stops


def press(page, element, value):
    """Answers the control that has the focus; the problems."""
    kind, name = element.get_attribute('type'), element.get_attribute('name')
    if kind == 'radio':
        if not element.is_selected():
            page.press(Keys.SPACE)
        for _ in page.controls(name):
            if page.focused().get_attribute('value') == value:
                return []
            page.press(Keys.ARROW_DOWN)
        return [f'{name}: the arrows do not reach {value}']
    if kind == 'checkbox':
        wanted = value is True or element.get_attribute('value') in value
        if wanted != element.is_selected():
            page.press(Keys.SPACE)
    elif element.tag_name == 'select':
        page.press(page.browser.script('return [...arguments[0].options].find(o => o.value === arguments[1]).text',
                                       element, value))
    else:
        page.press([Keys.CONTROL, 'a'])
        page.press(value)
    return []


def without_scripts(tally, browser, desk, case, office):
    """The browser runs no script at all: the page needs none."""
    desk.open(office)
    page = Page(browser)
    arrive(tally, page, desk, case, 'without scripts')
    conditions(tally, page, case, 'without scripts')
    problems = fill(page, case.types)
    page.send()
    tally.check(f'{case.name} without scripts: is filed', problems + thanked(page))
    tally.check(f'{case.name} without scripts: the filing is valid, and holds what was typed', filed(desk, case.holds))


def addresses(tally, desk, case):
    """No request of all had a company’s number in its address, or in the address it came from."""
    asked = set(filter(None, desk.asked))
    tally.check(f'{case.name}: no SIRET in the {len(asked)} addresses of {len(desk.asked) // 2} requests',
                [address for address in asked if SIRET.search(address.replace(desk.address, ''))])
