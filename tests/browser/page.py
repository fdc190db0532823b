"""A page as a person meets it: its controls by name, filled as they are filled, and what it says is wrong."""

from selenium.common.exceptions import NoSuchElementException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait


class Page:
    def __init__(self, browser):
        self.browser, self.driver = browser, browser.driver

    def open(self, address):
        self.driver.get(address)

    def text(self):
        return ' '.join(self.driver.find_element(By.TAG_NAME, 'body').text.split())

    def controls(self, name):
        """All controls of that name."""
        return self.driver.find_elements(By.CSS_SELECTOR, f'form [name="{name}"]')

    def control(self, name, value=None):
        """The control of that name; with a value, the one that stands for it."""
        for control in self.controls(name):
            if value is None or control.get_attribute('value') == value:
                return control
        raise NoSuchElementException(f'no control {name}' + (f' for {value}' if value is not None else ''))

    def label(self, control):
        """What a person reads beside a control."""
        return self.browser.script('return arguments[0].labels[0]', control)

    def visible(self, name):
        return any(control.is_displayed() for control in self.controls(name))

    def values(self):
        """What a browser would post now, by name: a list of values each."""
        return self.browser.script('''
            const out = {};
            for (const [name, value] of new FormData(document.querySelector('main form'))) (out[name] ||= []).push(value);
            return out;''')

    def answer(self, name, value):
        """Types, chooses or ticks. Some boxes are ticked with a list of codes, a lone one with True."""
        for one in value if isinstance(value, list) else [value]:
            control = self.control(name, one if self.kind(name) in ('radio', 'checkbox') and one is not True else None)
            self.reveal(control)
            if control.get_attribute('type') in ('radio', 'checkbox'):
                self.label(control).click()
            elif control.tag_name == 'select':
                Select(control).select_by_value(one)
            else:
                control.clear()
                control.send_keys(one)

    def kind(self, name):
        return self.control(name).get_attribute('type')

    def reveal(self, control):
        """Opens the closed <details> around it, by its summary, as a person would."""
        for details in control.find_elements(By.XPATH, 'ancestor::details[not(@open)]'):
            details.find_element(By.TAG_NAME, 'summary').click()

    def send(self):
        """Presses the button, and waits for what the receiver answers."""
        self.leave(self.driver.find_element(By.CSS_SELECTOR, 'main form button:not([name], [tabindex])').click)

    def more(self, repeat):
        """Asks for more rows."""
        self.leave(self.driver.find_element(By.CSS_SELECTOR, f'button[value="{repeat}"]').click)

    def leave(self, act):
        """Does something that leads to another page, and waits for it."""
        old = self.driver.find_element(By.TAG_NAME, 'html')
        act()
        WebDriverWait(self.driver, 20).until(lambda driver: self.gone(old))

    @staticmethod
    def gone(element):
        try:
            element.is_enabled()
            return False
        except Exception:                          # stale, or a frame between two pages
            return True

    def summary(self):
        """The links of the error summary."""
        return self.driver.find_elements(By.CSS_SELECTOR, '[role=alert] a[href^="#"]')

    def said(self, control):
        """What aria-describedby says of a control."""
        return ' '.join(self.driver.find_element(By.ID, i).text
                        for i in (control.get_attribute('aria-describedby') or '').split())

    def focused(self):
        return self.driver.switch_to.active_element

    def press(self, keys):
        self.focused().send_keys(*keys)

    def tab(self):
        self.press(Keys.TAB)
        return self.focused()
