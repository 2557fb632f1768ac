"""The main path in WebKit, and what a screen reader is given of the county's table in WebKit and Firefox."""

import json
import os
import re
import subprocess
import tempfile
import time
import unittest

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

PAGE_URL = os.environ["PAGE_URL"]
RECKON = os.environ["RECKON"]
SECONDS = 30

COUNTRY = "#v=2&vy=lan&lan.omrade=alla&fran=2024&till=2024"

AMOUNTS = """
return [...document.querySelectorAll('.turn')].map((turn) => [
  turn.closest('article').getAttribute('aria-labelledby').slice('kk-ordning-'.length, -'-skal'.length),
  turn.querySelector('.year').textContent,
  turn.querySelector('.amount').textContent,
])
"""


def browser():
    """A browser with an empty profile, in a window as wide as a desk's."""
    options = Options()
    options.binary_location = os.environ["MINIBROWSER"]
    options.add_argument("--automation")
    driver = webdriver.WebKitGTK(options=options, service=Service(os.environ["WEBKITDRIVER"]))
    driver.set_window_size(1280, 1000)
    return driver


def kronor(text):
    """"−1 775 398 kr" as a whole number; none where the words are no amount."""
    digits = re.sub(r"\s", "", text).removeprefix("minst").removesuffix("kr").replace("\u2212", "-")
    return int(digits) if re.fullmatch(r"-?\d+", digits) else None


class Page(unittest.TestCase):
    def setUp(self):
        self.driver = browser()
        self.addCleanup(self.driver.quit)

    def open(self, fragment, heading):
        self.driver.get("about:blank")
        self.driver.get(PAGE_URL + fragment)
        self.until(lambda: self.is_heading(heading), heading)

    def until(self, holds, what):
        WebDriverWait(self.driver, SECONDS, poll_frequency=0.1).until(lambda _: holds(), what)

    def is_heading(self, text):
        script = "return [...document.querySelectorAll('h1, h2, h3')].some((of) => of.textContent.trim() === arguments[0])"
        return self.driver.execute_script(script, text)

    def button(self, name):
        script = """
        return [...document.querySelectorAll('button')].find((of) => of.innerText.startsWith(arguments[0]) && of.checkVisibility())
        """
        self.until(lambda: self.driver.execute_script(script, name), name)
        return self.driver.execute_script(script, name)

    def years(self):
        return [Select(self.driver.find_element(By.ID, of)).first_selected_option.text for of in ("kk-fran", "kk-till")]

    def test_the_amounts_are_those_that_reckon_writes(self):
        for fragment, heading in [
            ("#v=2&kommun=1280&fran=2020&till=2024", "Malmö, 2020–2024"),
            ("#v=2&kommun=2080&fran=2013&till=2017", "Falun, 2013–2017"),
            ("#v=2&kommun=2080&fran=2026&till=2028", "Falun, 2026–2028"),
        ]:
            self.open(fragment, heading)
            shown = [(f"{scheme}-{year}", kronor(amount)) for scheme, year, amount in self.driver.execute_script(AMOUNTS)]
            case = subprocess.run([RECKON, "--case", fragment[1:]], capture_output=True, text=True, check=False)
            reckoned = [of for of in json.loads(case.stdout) if "rounded" in of]
            self.assertGreater(len(reckoned), 2)
            self.assertEqual(
                [of for of in shown if of[1] is not None],
                [(f"{of['scheme']}-{of['year']}", int(of["rounded"])) for of in reckoned],
            )

    def test_a_list_of_years_shows_the_years_of_the_period_that_was_pressed(self):
        self.open("#v=2&fran=2026&till=2028", "Välj er kommun")
        field = self.driver.find_element(By.CSS_SELECTOR, "[role=combobox]")
        field.send_keys("falun")
        self.until(lambda: self.driver.find_elements(By.CSS_SELECTOR, "[role=option]"), "options")
        field.send_keys(Keys.ENTER)
        self.until(lambda: self.is_heading("Falun, 2026–2028"), "Falun")
        for period in ["2025–2028", "2020–2024", "2013–2017"]:
            self.button(period).click()
            self.until(lambda: self.years() == period.split("–"), f"{period}: {self.years()}")
            self.until(lambda: self.is_heading(f"Falun, {period}"), period)

    def test_every_view_opens_and_the_county_has_all_its_rows(self):
        self.open("#v=2&kommun=2080&fran=2026&till=2028", "Falun, 2026–2028")
        self.button("Beslutsutkast").click()
        self.until(lambda: self.driver.find_elements(By.CSS_SELECTOR, ".sheet"), "the draft")
        self.button("Bädda in").click()
        self.until(lambda: self.driver.find_elements(By.CSS_SELECTOR, "pre, textarea"), "the code to embed")
        self.open(COUNTRY, "Hela landet, 2024")
        rows = "return [...document.querySelectorAll('.municipalities tbody tr')].filter((of) => of.innerText.length > 20).length"
        self.until(lambda: self.driver.execute_script(rows) == 290, "290 rows with figures")

    def test_the_whole_county_table_is_heard(self):
        self.open(COUNTRY, "Hela landet, 2024")
        assert_heard(self)


class Firefox(unittest.TestCase):
    def test_the_whole_county_table_is_heard(self):
        profile = self.enterContext(tempfile.TemporaryDirectory())
        opened = [os.environ["FIREFOX"], "--no-remote", "--profile", profile, PAGE_URL + COUNTRY]
        running = subprocess.Popen(
            opened, env={**os.environ, "GNOME_ACCESSIBILITY": "1"}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.addCleanup(running.wait)
        self.addCleanup(running.terminate)
        assert_heard(self)


def assert_heard(test):
    """Every row has its words over AT-SPI: the headings, 290 municipalities with their figures, and the sum."""
    late = time.monotonic() + 2 * SECONDS
    rows = []
    while len(rows) != 292 and time.monotonic() < late:
        time.sleep(1)
        heard = subprocess.run(
            ["/usr/bin/python3", "heard.py", "Kommunernas avgifter"], capture_output=True, text=True, check=False
        )
        rows = json.loads(heard.stdout or "[]")
    test.assertEqual(len(rows), 292, heard.stderr)
    silent = [row for row in rows[1:] if len(row) < 7 or not all(row[1:])]
    test.assertEqual(silent, [])
    test.assertEqual([row[1] for row in rows[1:3]], ["Ale", "Alingsås"])


if __name__ == "__main__":
    unittest.main()
