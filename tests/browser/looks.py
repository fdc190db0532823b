"""Every state of a form, in three widths and two themes: axe-core finds nothing, nothing is cut off, nothing is refused."""

from browser import SIZES, THEMES

# Whoever enlarges letters or spaces them still reads all (WCAG 1.4.4, 1.4.10, 1.4.12): (what, width, style)
READERS = [
    ('320 px wide, 400 %', 320, ''),
    ('200 %', 640, ''),
    ('letters twice as large', 1280, 'html{font-size:200%!important}'),
    ('wide spacing', 320, '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}'
                          'p{margin-bottom:2em!important}'),
]

FACTS = '''
const wrong = [], all = s => [...document.querySelectorAll(s)];
const tell = e => e.outerHTML.slice(0, 140);
if (document.documentElement.lang !== 'fr') wrong.push('the language is not fr');
if (all('h1').length !== 1) wrong.push(all('h1').length + ' titles h1');
if (!document.title.trim()) wrong.push('no title');
if (all('script, link:not([href^="data:"]), img[src^="http"], iframe, [style], [onclick], [onload]').length)
    wrong.push('something is loaded, run, or styled in place');
const ids = new Set();
for (const e of all('[id]')) { if (ids.has(e.id)) wrong.push('twice the same id: ' + tell(e)); ids.add(e.id); }
for (const e of all('[aria-describedby], [aria-labelledby], label[for], a[href^="#"]'))
    for (const name of ['aria-describedby', 'aria-labelledby', 'for', 'href'])
        for (const id of (e.getAttribute(name) || '').split(' ').filter(Boolean))
            if ((name !== 'href' || id[0] === '#') && !document.getElementById(id.replace('#', '')))
                wrong.push('points at nothing: ' + tell(e));
for (const e of all('[href], [action], [src]'))
    for (const name of ['href', 'action', 'src'])
        if (/[0-9]{9}/.test((e.getAttribute(name) || '').replace(/^tel:.*/, '')))
            wrong.push('a SIRET in an address: ' + tell(e));
for (const e of all('fieldset'))
    if (e.firstElementChild?.tagName !== 'LEGEND') wrong.push('a fieldset without legend: ' + tell(e));
for (const e of all('input:not([type=hidden]), select, textarea')) {
    if (!e.name) wrong.push('a control without name: ' + tell(e));
    if (!e.labels.length) wrong.push('a control without label: ' + tell(e));
    if (e.getAttribute('aria-invalid') === 'true' && !e.getAttribute('aria-describedby') &&
        !e.closest('fieldset')?.getAttribute('aria-describedby'))
        wrong.push('wrong, and not told why: ' + tell(e));
}
for (const e of all('[tabindex]'))
    if (e.tabIndex > 0) wrong.push('an order of its own: ' + tell(e));
return wrong;'''

OVERFLOW = '''
const root = document.documentElement, wide = root.clientWidth;
if (root.scrollWidth <= wide) return [];
return ['scrolls sideways: ' + root.scrollWidth + ' px in ' + wide].concat(
    [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > wide + 1)
        .slice(-3).map(e => e.outerHTML.slice(0, 140)));'''

PRINTED = '''
const wrong = [], body = getComputedStyle(document.body);
const light = c => c.match(/[0-9.]+/g).slice(0, 3).reduce((a, b) => a + +b, 0) / 3;
const clear = c => c === 'transparent' || / 0\\)$/.test(c);
if (!clear(body.backgroundColor) && light(body.backgroundColor) < 250)
    wrong.push('paper is coloured ' + body.backgroundColor);
if (light(body.color) > 110) wrong.push('ink is pale ' + body.color);
for (const e of document.querySelectorAll('button, [type=submit], .skip, a[href="#main"], a[href="#contenu"]'))
    if (e.getClientRects().length && getComputedStyle(e).visibility !== 'hidden' && e.getBoundingClientRect().bottom > 0)
        wrong.push('printed in vain: ' + e.outerHTML.slice(0, 140));
return wrong;'''

MOST_BYTES = 60 * 1024


def look_at(tally, browser, desk, case, office_of):
    """All states of one form."""
    for state in case.states():
        desk.open(office_of(case, state.store), state.siret, state.answers, state.action)
        address = desk.address + ('/formulaire' if state.siret else '/')
        browser.look()
        browser.complaints()
        browser.driver.get(address)
        name = f'{case.name} {state.name}'
        page = desk.page() if state.siret else desk.first()
        wrong = browser.script(FACTS) + browser.complaints()
        if len(page) > MOST_BYTES:
            wrong.append(f'{len(page)} bytes, more than {MOST_BYTES}')
        tally.check(f'{name}: well made, {len(page)} bytes', wrong)
        for width in SIZES:
            for theme in THEMES:
                browser.look(width, theme)
                wrong, rules = browser.axe()
                wrong = tally.look(wrong) + browser.script(OVERFLOW)
                tally.check(f'{name} {width} {theme}: axe, {rules} rules', wrong)
                browser.picture(f'{case.name}-{state.name}-{width}-{theme}')
        unfold(tally, browser, name)
        for what, width, style in READERS:
            browser.look(width)
            browser.driver.get(address)
            if style:
                # as a reader’s own style: the policy of the page has no say in it
                browser.script('const s = new CSSStyleSheet(); s.replaceSync(arguments[0]);'
                               'document.adoptedStyleSheets = [s];', style)
            tally.check(f'{name}: {what}', browser.script(OVERFLOW))
        browser.look(794, 'dark', 'print')         # the reader’s screen is dark: paper is white
        tally.check(f'{name}: printed', browser.script(PRINTED) + browser.script(OVERFLOW))
        browser.picture(f'{case.name}-{state.name}-print')
        browser.paper(f'{case.name}-{state.name}')


def unfold(tally, browser, name):
    """With everything opened that opens, once on a phone in the dark and once wide: the contests are looked at too."""
    for width, theme in ((360, 'dark'), (1280, 'light')):
        browser.look(width, theme)
        count = browser.script('const all = document.querySelectorAll("details"); for (const d of all) d.open = true;'
                               'return all.length')
        if not count:
            return
        wrong, rules = browser.axe()
        wrong = tally.look(wrong) + browser.script(OVERFLOW)
        tally.check(f'{name} {width} {theme}: axe with all {count} unfolded, {rules} rules', wrong)
        browser.picture(f'{name.replace(" ", "-")}-unfolded-{width}-{theme}')


CONTROL = '''<!DOCTYPE html><html><head><meta charset="utf-8"><style>p{color:#aaa;background:#fff}</style></head>
<body><main><h1>Contrôle</h1><p>Trop pâle</p><form><select name="s"><option>a</option></select></form>
<div style="width:2000px">Trop large</div></main></body></html>'''


SCRIPT = 'data:text/html,<title>none</title><script>document.title = "ran"</script>'


def see_what_is_wrong(tally, browser, plain):
    """A page that is wrong on purpose is found wrong: else the rest says nothing."""
    browser.look(360)
    browser.driver.get('about:blank')
    browser.script('document.open(); document.write(arguments[0]); document.close();', CONTROL)
    found = ' '.join(browser.axe()[0])
    missed = [f'axe did not find {rule}' for rule in ('html-has-lang', 'select-name', 'color-contrast') if rule not in found]
    if not browser.script(OVERFLOW):
        missed.append('a page too wide was not noticed')
    if not browser.script(FACTS):
        missed.append('a control without label was not noticed')
    browser.driver.get(SCRIPT)
    plain.driver.get(SCRIPT)
    if (browser.driver.title, plain.driver.title) != ('ran', 'none'):
        missed.append('the browser without scripts is not without, or the other is')
    tally.check('control: a page that is wrong on purpose is found wrong', missed)
