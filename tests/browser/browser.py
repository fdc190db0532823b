"""Chromium, as this machine has it, with what the tests need of it."""

import base64
import json
import os
import pathlib

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

SIZES = {360: 780, 768: 1024, 1280: 900}           # widths and their heights
THEMES = ('light', 'dark')


class Browser:
    def __init__(self, folder, scripts=True):
        """Starts it; without scripts, pages run none."""
        self.folder = pathlib.Path(folder)
        options = Options()
        options.binary_location = '/usr/bin/chromium'
        for word in ('--headless=new', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--lang=fr-FR',
                     '--disable-background-networking', '--disable-component-update', '--disable-sync',
                     '--hide-scrollbars', '--force-color-profile=srgb', '--force-prefers-reduced-motion',
                     # whatever a page names, this machine alone is reached
                     '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'):
            options.add_argument(word)
        if os.geteuid() == 0:
            options.add_argument('--no-sandbox')   # Chromium refuses to start as root otherwise
        if not scripts:
            options.add_experimental_option('prefs', {'profile.managed_default_content_settings.javascript': 2})
        options.set_capability('goog:loggingPrefs', {'browser': 'ALL'})
        self.driver = webdriver.Chrome(options=options, service=Service('/usr/bin/chromedriver'))
        self.driver.set_page_load_timeout(30)
        self.driver.set_script_timeout(60)
        self.axe_source = (self.folder / 'node_modules/axe-core/axe.min.js').read_text()

    def close(self):
        try:
            self.driver.quit()
        except WebDriverException:
            pass

    def cdp(self, method, **words):
        return self.driver.execute_cdp_cmd(method, words)

    def script(self, source, *words):
        return self.driver.execute_script(source, *words)

    def look(self, width=1280, theme='light', media=''):
        """The size of the window, the theme that its owner prefers, the medium."""
        self.cdp('Emulation.setDeviceMetricsOverride', width=width, height=SIZES.get(width, 800), deviceScaleFactor=1,
                 mobile=False)
        self.cdp('Emulation.setEmulatedMedia', media=media,
                 features=[{'name': 'prefers-color-scheme', 'value': theme}])

    def picture(self, name):
        """The whole page, as a picture in the folder."""
        size = self.script('return [document.documentElement.clientWidth, document.documentElement.scrollHeight]')
        shot = self.cdp('Page.captureScreenshot', format='png', captureBeyondViewport=True,
                        clip={'x': 0, 'y': 0, 'width': size[0], 'height': size[1], 'scale': 1})
        (self.folder / f'{name}.png').write_bytes(base64.b64decode(shot['data']))

    def paper(self, name):
        """The page as it is printed, on A4, in the folder."""
        done = self.cdp('Page.printToPDF', paperWidth=8.27, paperHeight=11.69, printBackground=False)
        (self.folder / f'{name}.pdf').write_bytes(base64.b64decode(done['data']))

    def complaints(self):
        """What the browser said of the page since last asked: refused styles, missing files, errors."""
        return [line['message'] for line in self.driver.get_log('browser')
                # the receiver answers 422 to what is wrong, and that is no complaint of the page's
                if 'status of 422' not in line['message']]

    def axe(self):
        """(violations as text, how many rules passed): every rule that axe has, the experimental ones too, but for
        those of level AAA."""
        if not self.script('return window.axe !== undefined'):
            self.script(self.axe_source)
        done = json.loads(self.driver.execute_async_script('''
            const done = arguments[0];
            const rules = {};
            for (const rule of axe.getRules())
                rules[rule.ruleId] = {enabled: !rule.tags.includes('wcag2aaa')};
            axe.run(document, {rules: rules, resultTypes: ['violations', 'incomplete', 'passes']})
                .then(r => done(JSON.stringify({violations: r.violations, passes: r.passes.length,
                    undecided: r.incomplete.filter(i => i.id === 'color-contrast')})),
                    e => done(JSON.stringify({violations: [], passes: 0, undecided: [], error: String(e)})));'''))
        if 'error' in done:
            return [f'axe did not run: {done["error"]}'], 0
        # A contrast that axe cannot tell is no pass: the page has plain colours.
        return [violation(v) for v in done['violations'] + done['undecided']], done['passes']


def violation(found):
    """Rule, help and the nodes, in text."""
    nodes = [f'{" ".join(map(str, n["target"]))}\n    {n["html"][:160]}\n    '
             + '; '.join(c['message'] for c in n['any'] + n['all'] + n['none'])[:300] for n in found['nodes'][:4]]
    more = len(found['nodes']) - len(nodes)
    return '\n  '.join([f'{found["id"]} ({found.get("impact")}): {found["help"]}', found['helpUrl'], *nodes]
                       + ([f'and {more} more'] if more > 0 else []))
