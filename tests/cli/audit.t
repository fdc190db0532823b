# A small form with parameters of one value each, so that its burden is reckoned by hand. Before: 600 s to get to know the
# form, the SIRET 120 and those of 2 rows that 0.5 have 2 x 0.5 x 120, a name 30, a document of one's own 300: 1,170 s = 19.5 min.
# A cost of 19.5 / 60 x 43 = 13.98 EUR; of the administration 3 boxes x 5 s, 300 s for the document, 0.2 x 900 s to chase:
# 495 s at 38 EUR = 5.23 EUR.
$ cp -R tests/library $T/lib; sed 's/low: [0-9.]*, central: \([0-9.]*\), high: [0-9.]*/low: \1, central: \1, high: \1/' forms/burden.yaml | sed '/^populations/,$d' >$T/lib/burden.yaml; printf 'populations:\n  vitrine: {low: 1000, central: 2000, high: 3000, frequency: 2, source: essai, date: 2026, certainty: assumed}\n' >>$T/lib/burden.yaml
$ unefois audit $T/lib/vitrine.yaml | sed -n '/^acts/,$p'
acts of a filing  before   min  after   min
familiarise          1.0  10.0    1.0  10.0  to get to know the form, once a filing
identify             2.0   4.0    2.0   4.0  to give the SIRET of a company
recall               1.0   0.5   16.1   8.1  to give what is known by heart: a name, a choice, a yes or no
fill                 0.0   0.0    3.0   3.0  to fill in a date, an address
look_up              0.0   0.0   11.0  22.0  to look up a number
establish            0.0   0.0    2.0  10.0  to establish an amount
write                0.0   0.0    1.0  10.0  to write a text
declare              0.0   0.0    1.0   1.0  to read what is declared, and to declare it
attach               1.0   5.0    0.1   0.3  to find, copy and attach a document that one has
check                0.0   0.0    4.0   0.3  to read a value that is shown, and check it
contest              0.0   0.0    0.1   0.3  to contest a value that is shown
keep                 0.0   0.0    1.0   1.0  to keep a document for a control

one filing                         before  range           after  range
minutes of the company               19.5  19.5 to 19.5     69.9  69.9 to 69.9
  as Démarche numérique estimates     3.5  3.5 to 3.5        7.1  7.1 to 7.1
burden on the company, EUR          13.98  13.98 to 13.98  50.12  50.12 to 50.12
cost of the administration, EUR      5.23  5.23 to 5.23     0.16  0.16 to 0.16
$ unefois audit $T/lib/essai.yaml $T/lib/vitrine.yaml $T/lib/programme.yaml
             lines  now  quest.  now  cells  now  doc.  now  min  now
  essai          7    7       6    7      9    7     1    0   32   35   10 %
  vitrine        4   37       4   37      4   37     1    0   20   70  259 %
  programme      9   12       9   12     68   12     1    0   52   66   28 %
all             20   56      19   56     81   56     3    0  103  170   66 %  3 forms

redundancy        40 % of 20 lines were held, computed or of no use
prefilled         38 % of 88 fields of the new forms, by design
documents         3 of 3 are gone from the filings
reconstructed     0 % of the lines: not read from the original
a filing of each  103 min before (103 to 103), 170 now (170 to 170)
a year            55920 EUR before (27960 to 83880), 200480 now (100240 to 300720): 1 of 3 forms say who files

still asked      fields   min  by                  who could serve it
Montant               2  15.0  vitrine, programme
Budget                1  10.0  programme
Observations          1  10.0  essai
Prix                  1  10.0  programme
Texte                 1  10.0  vitrine
Euros                 1   5.0  vitrine
Montant demandé       1   5.0  essai
APE                   1   2.0  vitrine
Commune               1   2.0  vitrine
Décimal               1   2.0  vitrine
$ unefois audit $T/lib/essai.yaml $T/lib/vitrine.yaml --format csv | cut -d, -f1-2,10,13-20
event,form,added_up,lines_before,questions_before,cells_before,documents_before,lines_source,lines_derived,lines_ask,lines_on_control
,essai,true,7,6,9,1,3,0,3,0
,vitrine,true,4,4,4,1,1,0,2,1
$ unefois audit $T/lib/essai.yaml $T/lib/vitrine.yaml --format json | grep -A14 '"total"'
  "total": {
    "forms": 2,
    "undefined": 0,
    "alternatives": 0,
    "before": {
      "lines": 11,
      "questions": 10,
      "cells": 13,
      "documents": 2
    },
    "after": {
      "lines": 44,
      "questions": 44,
      "cells": 44,
      "documents": 0
# A wave: what has no definition is named, what stands for the same filing is added up once.
$ mkdir $T/lib/waves; printf 'wave: w\ntitle: Une vague\nsource: essai\nevents:\n  - event: Essayer\n    forms:\n      - {form: essai, status: sûr, regime: en vigueur, baseline: papier de 2020}\n      - {form: vitrine, status: sûr, regime: en vigueur, alternative_to: essai}\n      - {name: Un formulaire, status: plausible, regime: supprimé}\n  - event: Montrer\n    forms:\n      - {form: programme, status: sûr, regime: en vigueur}\n' >$T/lib/waves/w.yaml; unefois audit $T/lib/waves/w.yaml
Une vague

                 lines  now  quest.  now  cells  now  doc.  now  min  now
Essayer
  essai              7    7       6    7      9    7     1    0   32   35   10 %
  vitrine            4   37       4   37      4   37     1    0   20   70  259 %  the same filing as essai: not added up
  Un formulaire                                                                   no definition yet
  together           7    7       6    7      9    7     1    0   32   35   10 %  1 form
Montrer
  programme          9   12       9   12     68   12     1    0   52   66   28 %
  together           9   12       9   12     68   12     1    0   52   66   28 %  1 form
all                 16   19      15   19     77   19     2    0   83  100   21 %  2 forms

redundancy        44 % of 16 lines were held, computed or of no use
prefilled         58 % of 43 fields of the new forms, by design
documents         2 of 2 are gone from the filings
reconstructed     0 % of the lines: not read from the original
not added up      1 without definition, 1 that stand for the same filing as another
a filing of each  83 min before (83 to 83), 100 now (100 to 100)
a year            no form says how many companies file it

still asked       fields   min  by         who could serve it
Budget                 1  10.0  programme
Montant                1  10.0  programme
Observations           1  10.0  essai
Prix                   1  10.0  programme
Montant demandé        1   5.0  essai
Effectif du site       1   2.0  essai
Tâche                  1   2.0  programme
Fournisseur            1   1.0  programme
Intitulé               1   1.0  programme
Objet                  1   1.0  programme
# The same as a page: well-formed, nothing is loaded, no script; pictures say in words what they show.
$ unefois audit $T/lib/waves/w.yaml --format html >$T/w.html; xmllint --noout $T/w.html; grep -c 'http\|<script\|url(\(.[^p]\|[^#]\)' $T/w.html; grep -o '<svg viewBox[^>]*' $T/w.html
0
<svg viewBox="0 0 960 134" role="img" aria-label="Pour chaque formulaire, ce que sont devenues les lignes de l’original, et en dessous ce qui est encore demandé"
<svg viewBox="0 0 960 390" role="img" aria-label="Les lignes des originaux, vers ce qu’elles sont devenues"
<svg viewBox="0 0 960 372" role="img" aria-label="Ce qui est encore demandé, du plus long au plus court, en minutes"
$ sed 's/<[^>]*>//g; /^$/d' $T/w.html | grep -v tfoot | sed -n '2,6p; /^Ce qui aff/,/courriel/p; /^Refaire/p'
Chiffres par conception, calculés d’après les définitions et notre inventaire des formulaires d’origine ; ce ne sont pas des résultats publiés.
16 → 19lignes demandées
44 %de redondance : fournies, calculées ou supprimées
2 → 0pièces à joindre
83 → 100 minpour un dépôt de chaque ; après, de 100 à 100
Ce qui affaiblit ces chiffres
0 lignes sur 16 sont reconstituées : elles n’ont pas été lues sur l’original.
essai, demande : question ajoutée : essai d&#39;une contrainte
essai, courriel : question ajoutée : essai d&#39;un concept
Refaire cette page : unefois audit $T/lib/waves/w.yaml --format html
# What an outage costs: what one provider alone holds is asked again.
$ unefois audit forms/marche-public-simplifie.yaml | grep '^minutes'; unefois audit forms/marche-public-simplifie.yaml --assume provider=-dgfip.chiffres_affaires,-urssaf.vigilance | grep '^minutes'
minutes of the company              276.3  132.6 to 563.8    23.5  9.0 to 59.7
minutes of the company              276.3  132.6 to 563.8    31.5  13.0 to 74.7
$ unefois audit forms/marche-public-simplifie.yaml --assume provider=+urssaf.vigilances
unefois: error[U001]: '+urssaf.vigilances' is no provider with + or - before it
      = usage: unefois audit FORM|WAVE|DIR... [OPTION...]
      = see unefois --help
1 error
[2]
$ unefois audit forms/marche-public-simplifie.yaml --assume urssaf.vigilance
unefois: error[U001]: --assume is provider=+NAME,-NAME
      = usage: unefois audit FORM|WAVE|DIR... [OPTION...]
      = see unefois --help
1 error
[2]
# Parameters that are wrong, and a wave that is.
$ sed 's/company_hour: {low: 43/company_hour: {low: 99/; s/  keep:/  kept:/; s/source: hypothèse du projet, date: 2026-11-27, certainty: assumed}$/date: x, certainty: assumed}/' $T/lib/burden.yaml | sed -n '/^param/p; /company_hour/p; /kept/p; /chased/p' >$T/b.yaml; mv $T/b.yaml $T/lib/burden.yaml; unefois audit $T/lib/essai.yaml
$T/lib/burden.yaml:2:3: error[L010]: 'kept' is no parameter
    2 |   kept: {low: 60, central: 60, high: 60, date: x, certainty: assumed}
      |   ^^^^
      = write {low:, central:, high:, source:, date:, certainty:}; see forms/burden.yaml
$T/lib/burden.yaml:3:11: error[T014]: a parameter needs 'source'
    3 |   chased: {low: 0.2, central: 0.2, high: 0.2, date: x, certainty: assumed}
      |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = add the key
$T/lib/burden.yaml:4:36: error[L010]: central is below low
    4 |   company_hour: {low: 99, central: 43, high: 43, source: "coût horaire de la main-d’œuvre en France (Eurostat), de 34,6 € en 2014 à 42–44 € en 2023–2024 ; 25 % ...
      |                                    ^^
      = write {low:, central:, high:, source:, date:, certainty:}; see forms/burden.yaml
3 errors
[1]
$ sed -i 's/alternative_to: essai/alternative_to: essais/; s/form: programme/form: essai/; s/name: Un formulaire, //; s/^source:.*//' $T/lib/waves/w.yaml; unefois audit $T/lib/waves/w.yaml
$T/lib/waves/w.yaml:1:1: error[T014]: a wave needs 'source'
    1 | wave: w
      | ^^^^^^^
      = add the key
$T/lib/waves/w.yaml:8:16: error[L011]: 'essais' is not in the wave
    8 |       - {form: vitrine, status: sûr, regime: en vigueur, alternative_to: essais}
      |                ^^^^^^^
      = see forms/waves for examples
$T/lib/waves/w.yaml:9:9: error[L011]: a form of a wave has either a definition (form:) or a name
    9 |       - {status: plausible, regime: supprimé}
      |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = see forms/waves for examples
$T/lib/waves/w.yaml:12:16: error[L011]: 'essai' stands twice in the wave
   12 |       - {form: essai, status: sûr, regime: en vigueur}
      |                ^^^^^
      = see forms/waves for examples
4 errors
[1]
# The gate: a version may differ, and ask no more than the one before, unless it says why; all together keep a budget.
$ cp -R forms $T/forms; unefois diff forms/marche-public-simplifie.yaml $T/forms/marche-public-simplifie.yaml --no-worse; sed -i 's/^title:.*/title: Autre titre/' $T/forms/marche-public-simplifie.yaml; unefois diff forms/marche-public-simplifie.yaml $T/forms/marche-public-simplifie.yaml --no-worse
$ sed -i 's/^      - field: encadrement$/      - {field: autre, added: essai, label: Encore une question, ask: string, purpose: essai}\n      - field: encadrement/' $T/forms/marche-public-simplifie.yaml; unefois diff forms/marche-public-simplifie.yaml $T/forms/marche-public-simplifie.yaml --no-worse
worse: marche-public-simplifie: asked 10, before 9
worse: marche-public-simplifie: cells 10, before 9
worse: marche-public-simplifie: minutes 24.0, before 23.5
[1]
$ unefois diff forms $T/forms --no-worse
worse: marche-public-simplifie: asked 10, before 9
worse: marche-public-simplifie: cells 10, before 9
worse: marche-public-simplifie: minutes 24.0, before 23.5
[1]
$ sed -i 's/^version: .*/&\naccept: la commission des marchés l’a demandé/' $T/forms/marche-public-simplifie.yaml; unefois diff forms $T/forms --no-worse
accepted: marche-public-simplifie: asked 10, before 9
accepted: marche-public-simplifie: cells 10, before 9
accepted: marche-public-simplifie: minutes 24.0, before 23.5
          la commission des marchés l’a demandé
$ unefois audit $T/forms --budget 'asked<=1000, minutes <= 10000,documents<=0'; unefois audit forms --budget 'asked<=80,documents<=0,minutes<=100.5'
above the budget: asked 197, at most 80
above the budget: minutes 656.0, at most 100.5
[1]
$ unefois audit forms --budget 'asked<80'
unefois: error[U001]: 'asked<80' is no limit: asked<=120
      = usage: unefois audit FORM|WAVE|DIR... [OPTION...]
      = see unefois --help
1 error
[2]
$ unefois diff forms/marche-public-simplifie.yaml --no-worse
unefois: error[U001]: '--no-worse' goes with OLD and NEW
      = usage: unefois diff FORM | OLD NEW [OPTION...]
      = see unefois --help
1 error
[2]
$ unefois diff forms/nichts.yaml forms/dpae.yaml --no-worse
forms/nichts.yaml: error[U002]: no such file
      = correct the path
1 error
[2]
