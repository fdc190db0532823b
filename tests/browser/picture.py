"""The picture of README.md: the lines of an original form, each in the colour of what became of it, beside the page that
is left to fill.

        make picture
"""

import csv
import html
import io
import os
import pathlib
import subprocess
import sys
import tempfile

from cases import CASES
from program import Office, Program

SIZE = (1400, 1400)
FATES = {                                          # of a line of the original: its colour, and what it is called
    'source': ('#2f6f4f', 'tenue par une administration'),
    'derived': ('#4d5f9e', 'calculée'),
    'ask': ('#1b2030', 'encore demandée'),
    'on_control': ('#8a6a1f', 'gardée pour un contrôle'),
    'dropped': ('#9a3b3b', 'supprimée'),
}
STYLE = '''
body { margin: 0; padding: 36px 40px; background: #dfe3e8; font: 15px/1.35 "DejaVu Sans", sans-serif; color: #1b2030;
  display: grid; grid-template-columns: 560px 1fr; gap: 36px; }
h1 { font: bold 21px "DejaVu Serif", serif; margin: 0 0 4px; }
p { margin: 0 0 14px; color: #4a5160; }
ol { list-style: none; margin: 0; padding: 18px 20px; background: #fbfaf4; border: 1px solid #b9b7aa; }
li { display: flex; justify-content: space-between; gap: 14px; padding: 6.5px 0; border-bottom: 1px dotted #c9c7ba; }
li.gone b { font-weight: normal; text-decoration: line-through; color: #7a7f8a; }
li span { font-size: 12.5px; white-space: nowrap; }
iframe { width: 143%; height: 1804px; border: 1px solid #b9bec7; background: #fff; transform: scale(.7); transform-origin: 0 0; }
div { overflow: hidden; }
'''


def lines_of(program, path):
    """The lines of the original: id, label, kind, fate, what became of it."""
    text = program.run('diff', path, '--format', 'csv').stdout.decode()
    return [row for row in csv.DictReader(io.StringIO(text)) if row['line']]


def row_of(line):
    colour, word = FATES[line['fate']]
    if line['fate'] == 'source':
        word = line['authority'] or 'l’acheteur'
    kind = ' (pièce)' if line['kind'] == 'document' else ''
    gone = '' if line['fate'] == 'ask' else ' class=gone'
    return (f'<li{gone}><b>{html.escape(line["label"])}{kind}</b>'
            f'<span style="color:{colour}">{html.escape(word)}</span></li>')


def compose(lines, page):
    documents = sum(line['kind'] == 'document' for line in lines)
    asked = sum(line['fate'] == 'ask' for line in lines)
    return f'''<!DOCTYPE html><html lang="fr"><meta charset="utf-8"><style>{STYLE}</style>
<div><h1>Avant : {len(lines)} lignes, dont {documents} pièces</h1>
<p>En gras, les {asked} lignes qui restent ; les autres, et qui les donne.</p>
<ol>{''.join(row_of(line) for line in lines)}</ol></div>
<div><h1>Après : la page qui reste à remplir</h1><p>Ce qui est connu est montré, avec sa source et sa date.</p>
<iframe src="{page.as_uri()}"></iframe></div>'''


def main(target):
    program = Program(os.environ.get('BUILD', 'build'))
    case = CASES[0]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        program.make_store(folder / 'store', 'tests/data/registers')
        page, whole = folder / 'page.html', folder / 'whole.html'
        page.write_bytes(Office(program, case, folder / 'store', folder).render(case.siret))
        whole.write_text(compose(lines_of(program, case.path), page))
        subprocess.run(['chromium', '--headless', '--disable-gpu', '--hide-scrollbars', '--force-color-profile=srgb',
                        *(['--no-sandbox'] if os.geteuid() == 0 else []), f'--user-data-dir={folder / "chromium"}',
                        '--window-size=%d,%d' % SIZE, f'--screenshot={target}', whole.as_uri()],
                       check=True, timeout=120, stderr=subprocess.DEVNULL)


if __name__ == '__main__':
    main(sys.argv[1])
