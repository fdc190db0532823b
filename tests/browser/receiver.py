"""The tiny receiver: what an administration’s own site would do with the page.

    GET  /             the page that asks who it is
    POST /             a SIRET, kept here and never in an address; then to /formulaire
    GET  /formulaire   the page of that company
    POST /formulaire   filed, then to /merci; or the page again, with what is wrong

It listens on this machine only, serves a policy that forbids all but the page’s own style, and remembers
what was asked of it.
"""

import base64
import hashlib
import html
import http.server
import re
import threading
import urllib.parse

from program import ProgramError

MOST = 1 << 20                                     # bytes of a body
THANKS = '<!DOCTYPE html><html lang="fr"><meta charset="utf-8"><title>Merci</title><h1>Merci</h1><p>Dossier {}'


def policy(page):
    """Nothing is loaded, nothing runs, and forms come back here."""
    styles = re.findall(rb'<style[^>]*>(.*?)</style>', page, re.DOTALL)
    hashes = ' '.join("'sha256-" + base64.b64encode(hashlib.sha256(s).digest()).decode() + "'" for s in styles)
    return (f"default-src 'none'; style-src {hashes or chr(39) + 'none' + chr(39)}; img-src data:; "
            "form-action 'self'; base-uri 'none'; frame-ancestors 'none'")


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.guarded(self.show)

    def do_POST(self):
        self.guarded(self.take)

    def guarded(self, act):
        """What the program cannot do is told on a page, where a test finds it."""
        self.server.desk.note(self)
        try:
            act(self.server.desk)
        except ProgramError as e:
            self.answer(500, ('<!DOCTYPE html><title>500</title><pre>' + html.escape(str(e))).encode())

    def show(self, desk):
        if self.path == '/':
            self.answer(200, desk.first())
        elif self.path == '/formulaire' and desk.siret:
            self.answer(200, desk.page())
        elif self.path == '/merci' and desk.filing:
            self.answer(200, THANKS.format('ESSAI-1').encode())
        elif self.path == '/favicon.ico':
            self.answer(204, b'')
        else:
            self.answer(404, b'<!DOCTYPE html><title>404</title>')

    def take(self, desk):
        size = int(self.headers.get('Content-Length', 0))
        if size > MOST or self.headers.get_content_type() != 'application/x-www-form-urlencoded':
            self.answer(400, b'')
            return
        body = self.rfile.read(size)
        if self.path == '/':
            again = desk.enter(body)
            self.move('/formulaire') if desk.siret else self.answer(422, again)
        elif self.path == '/formulaire' and desk.siret:
            again = desk.take(body)
            self.move('/merci') if desk.filing else self.answer(422, again)
        else:
            self.answer(404, b'')

    def answer(self, status, page):
        self.send_response(status)
        self.send_header('Content-Type', 'text/html; charset=utf-8')
        self.send_header('Content-Length', str(len(page)))
        self.send_header('Content-Security-Policy', policy(page))
        self.send_header('Cache-Control', 'no-store')
        self.end_headers()
        self.wfile.write(page)

    def move(self, where):
        self.send_response(303)
        self.send_header('Location', where)
        self.send_header('Content-Length', '0')
        self.end_headers()

    def log_message(self, *words):
        pass


class Desk:
    """One office, one visitor."""

    def __init__(self):
        self.server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
        self.server.desk = self
        self.server.daemon_threads = True
        self.address = f'http://127.0.0.1:{self.server.server_address[1]}'
        self.asked = []                            # every address that was asked for, and where from
        self.open(None)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def open(self, office, siret=None, answers=None, action='/formulaire'):
        """Starts anew. With a SIRET the visitor is known already, with answers they were given already."""
        self.office, self.siret, self.answers, self.action = office, siret, answers, action
        self.filing = self.body = None

    def note(self, request):
        self.asked += [request.path, request.headers.get('Referer', '')]

    def first(self):
        return self.office.render(action='/' if self.action else None)

    def enter(self, body):
        given = urllib.parse.parse_qs(body.decode('ascii'), keep_blank_values=True)
        siret = re.sub(r'\s', '', given.get('siret', [''])[0])
        if self.office.knows(siret):
            self.siret = siret
            return None
        return self.office.render(answers=self.office.keep(body), action='/')

    def page(self):
        return self.office.render(self.siret, self.answers and self.office.keep(self.answers), self.action)

    def take(self, body):
        self.body = body
        answers = self.office.keep(body)
        self.filing = self.office.submit(self.siret, answers)
        return None if self.filing else self.office.render(self.siret, answers)

    def close(self):
        self.server.shutdown()
        self.server.server_close()
