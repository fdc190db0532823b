"""What an editor shows of definitions: see run."""
import glob
import os
import sys

from lsp import Server

FORM = "forms/marche-public-simplifie.yaml"
PROVIDER = "forms/providers/insee.etablissement.yaml"

# file, what is written, what stands there instead, words of the message, and of its line
MISTAKES = [
    (FORM, "title: Marché", "titel: Marché", "Property titel is not allowed", "titel:"),
    (FORM, "version: 1.0.0\n", "version: un\n", "String does not match the pattern", "version:"),
    (FORM, "applicant: open ", "applicant: opened ", "Value is not accepted", "applicant:"),
    (FORM, "use_case: marches_publics\n", "", 'Missing property "use_case"', "form:"),
    (FORM, "pick: one ", "pick: two ", "Value is not accepted", "pick:"),
    (FORM, "    omit: [nom]", "    omits: [nom]", "Property omits is not allowed", "omits:"),
    (FORM, "identity: {siret: s1}", "identity: s1", "Incorrect type", "identity:"),
    (FORM, "rows: 0..99", "rows: 99", "Incorrect type", "rows: 99"),
    (PROVIDER, "disclosure: protected", "disclosure: secret", "Value is not accepted", "disclosure:"),
    (PROVIDER, "authority: Insee", "authority: INSE", "Value is not accepted", "authority:"),
    ("forms/tables/aides_associations.yaml", "  - from:", "  - form:", "Property form is not allowed", "form:"),
    ("forms/concepts.yaml", "type: string\n", "type: sting\n", "Value is not accepted", "sting"),
    ("forms/sections/contact.yaml", "title: Votre contact\n", "", 'Missing property "title"', "section:"),
]

# file, behind which text one goes on in a new line of that indent, what is offered, what is not
KEYS = [
    (FORM, "title: Marché public simplifié – candidature\n", 0, {"open_until", "let", "decides"}, {"ask", "title"}),
    (FORM, "        label: Lots auxquels vous candidatez\n", 8, {"required", "constraint", "why_ask"}, {"rows", "title"}),
    (FORM, "      - repeat: cotraitants\n", 8, {"expect", "guidance"}, {"ask", "source"}),
    (FORM, "  - use: contact\n", 4, {"relevant", "as"}, {"guidance", "fields"}),
    (PROVIDER, "authority: Insee\n", 0, {"parameters", "select"}, {"authority", "sections"}),
]

# file, what is replaced, by what: the words offered at its end
WORDS = [
    (FORM, "ask: choices\n", "ask: ", {"string", "choice", "declaration", "iban", "amount"}),
    ("forms/concepts.yaml", "type: string\n", "type: ", {"string", "address", "siret", "document"}),
    (FORM, "applicant: open ", "applicant: ", {"open", "mandated"}),
    (PROVIDER, "authority: Insee\n", "authority: ", {"Insee", "DGFiP", "Urssaf"}),
    (FORM, "silence: none\n", "silence: ", {"none", "acceptance", "rejection"}),
]

HOVERS = [
    (FORM, "applicant:", "someone entitled to act for that company"),
    (FORM, "if_unavailable: ask", "what happens when no source gives a value"),
    (FORM, "- use: contact", "a section of the library"),
    (PROVIDER, "disclosure:", "who may see it"),
    ("forms/concepts.yaml", "identifies:", "by what a company sees that it is itself"),
]


class Editor:
    def __init__(self, server):
        self.server = server
        self.good = self.bad = 0

    def expect(self, what, good, got):
        self.good += good
        self.bad += not good
        if not good:
            print(f"FAIL {what}\n     got {got}")

    def change(self, path, old, new):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        if old not in text:
            raise SystemExit(f"{path} no longer holds {old!r}")
        return text.replace(old, new, 1), text.index(old)

    def shipped(self):
        paths = [path for path in glob.glob("forms/**/*.yaml", recursive=True) if not path.startswith("forms/tests/")]
        for path in sorted(paths):
            with open(path, encoding="utf-8") as file:
                text = file.read()
            self.expect(f"{path} names its schema", text.startswith("# yaml-language-server: $schema=../"), text[:60])
            _, found = self.server.open(path, text)
            self.expect(f"{path} is clean", found == [], found)
        return len(paths)

    def mistakes(self):
        for path, old, new, message, line_of in MISTAKES:
            text, _ = self.change(path, old, new)
            _, found = self.server.open(path, text)
            lines = text.split("\n")
            hit = any(message in said and line_of in lines[line - 1] for line, said in found)
            self.expect(f"{path}: {new.strip() or 'without ' + old.strip()}: {message}", hit, found)

    def keys(self):
        for path, behind, indent, offered, kept_back in KEYS:
            text, at = self.change(path, behind, behind + " " * indent + "\n")
            line = text[:at + len(behind)].count("\n") + 1
            uri, _ = self.server.open(path, text)
            labels = self.server.complete(uri, line, indent)
            self.expect(f"{path}:{line}: keys {offered}", offered <= labels, sorted(labels))
            self.expect(f"{path}:{line}: no key of {kept_back}", not kept_back & labels, sorted(labels))

    def words(self):
        for path, old, new, offered in WORDS:
            text, at = self.change(path, old, new + "\n")
            before = text[:at + len(new)]
            uri, _ = self.server.open(path, text)
            labels = self.server.complete(uri, before.count("\n") + 1, len(before) - before.rfind("\n") - 1)
            self.expect(f"{path}: words behind {new!r}: {offered}", offered <= labels, sorted(labels))

    def hovers(self):
        for path, on, says in HOVERS:
            text, at = self.change(path, on, on)
            at += 2 if on.startswith("- ") else 0
            uri, _ = self.server.open(path, text)
            found = self.server.hover(uri, text[:at].count("\n") + 1, at - text.rfind("\n", 0, at))
            self.expect(f"{path}: hover on {on!r}", says in found, found)


def main():
    server = Server(os.path.abspath(sys.argv[1]), os.getcwd())
    editor = Editor(server)
    try:
        shipped = editor.shipped()
        editor.mistakes()
        editor.keys()
        editor.words()
        editor.hovers()
    finally:
        server.stop()
    print(f"test-editor: {shipped} files clean; {len(MISTAKES)} mistakes, {len(KEYS)} completions of keys, "
          f"{len(WORDS)} of words, {len(HOVERS)} hovers: {editor.good} good, {editor.bad} bad")
    return 1 if editor.bad else 0


if __name__ == "__main__":
    sys.exit(main())
