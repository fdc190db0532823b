#!/usr/bin/python3
"""Counts again, from the ledgers and the YAML alone, what `unefois audit --format csv` counts.

Nothing is shared with the engine: another language, another YAML reader, its own reading of what
a line, a question, a cell and a fate are. recount.py LIBRARY AUDIT.csv prints each difference, and
ends with 1 if there is one."""

import csv
import glob
import os
import sys

from ruamel.yaml import YAML

ORIGINS = ("source", "derived", "ask", "on_control")


def read(path):
    with open(path, encoding="utf-8") as file:
        return YAML(typ="base", pure=True).load(file)  # numbers and truths stay texts


def texts(value):
    return [] if value is None else value if isinstance(value, list) else [value]


def sections(form, library):
    """The form's sections, with those of the library in place of their uses."""
    for section in form["sections"]:
        if "use" not in section:
            yield section["fields"], {}
            continue
        omit = texts(section.get("omit"))
        used = read(os.path.join(library, "sections", section["use"] + ".yaml"))["fields"]
        yield [f for f in used if f.get("field", f.get("repeat")) not in omit], section.get("replaces", {})


def fields(entries, replaces):
    """Each field, and each repeat before its own."""
    for entry in entries:
        name = entry.get("field", entry.get("repeat"))
        yield entry, texts(replaces.get(name, entry.get("replaces")))
        yield from fields(entry.get("fields", []), {})


def concept_cells(library):
    concepts = read(os.path.join(library, "concepts.yaml"))["concepts"]
    return {name: int(concept.get("cells", 1)) for name, concept in concepts.items()}


def ledger(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def units(lines):
    questions = {line["id"].split(".")[0] for line in lines}
    return {
        "lines": len(lines),
        "questions": len(questions),
        "cells": sum(int(line["cells"]) for line in lines),
        "documents": sum(line["kind"] == "document" for line in lines),
    }


def count(form, library, cells):
    lines = ledger(os.path.join(library, form["replaces"]["lines"]))
    fates = {form["identity"]["siret"]: "ask"}
    fates.update({line: "dropped" for line in form.get("dropped", {})})
    asked, asked_cells = 1, 1  # the SIRET
    for entries, replaces in sections(form, library):
        for entry, replaced in fields(entries, replaces):
            origin = "ask" if "repeat" in entry else next(o for o in ORIGINS if o in entry)
            fates.update({line: origin for line in replaced})
            if "identity" in entry:
                fates[entry["identity"]["siret"]] = "ask"
            if "identity" in entry or ("field" in entry and origin == "ask"):
                asked += 1
                asked_cells += cells.get(entry.get("ask"), 1)
    row = {f"{unit}_before": n for unit, n in units(lines).items()}
    row.update({f"lines_{fate}": sum(fates.get(l["id"]) == fate for l in lines) for fate in ORIGINS + ("dropped",)})
    row.update({"lines_after": asked, "questions_after": asked, "cells_after": asked_cells, "documents_after": 0})
    row["lines_reconstructed"] = sum(line["certainty"] != "confirmed" for line in lines)
    return row


def main(library, audit):
    forms = {}
    for path in glob.glob(os.path.join(library, "*.yaml")):
        form = read(path)
        if "form" in form:
            forms[form["form"]] = form
    with open(audit, encoding="utf-8", newline="") as file:
        audited = {row["form"]: row for row in csv.DictReader(file)}
    cells, figures, differ = concept_cells(library), 0, 0
    for name in sorted(forms.keys() | audited.keys()):
        if name not in forms or name not in audited:
            print(f"{name}: counted on one side only")
            differ += 1
            continue
        for key, value in count(forms[name], library, cells).items():
            figures += 1
            if audited[name][key] != str(value):
                print(f"{name}: {key} is {audited[name][key]}, counted again {value}")
                differ += 1
    print(f"{len(forms)} forms, {figures} figures counted again: {differ} differ")
    return 1 if differ else 0


sys.exit(main(*sys.argv[1:]))
