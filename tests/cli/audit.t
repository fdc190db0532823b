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
$ sed 's/<[^>]*>//g' $T/w.html | sed -n '/^Une vague/,/^pièces/p; /affaiblit/,/courriel/p; /^Refaire/p' | grep -v tfoot
Une vague
Chiffres par conception, calculés d’après les définitions et notre inventaire des formulaires d’origine ; ce ne sont pas des résultats publiés.
16 → 19lignes demandées
44 %de redondance : fournies, calculées ou supprimées
2 → 0pièces à joindre
83 → 100 minpour un dépôt de chaque ; après, de 100 à 100


Ce que sont devenues les lignes de chaque formulaire
 fournie par une administration calculée supprimée gardée pour un contrôle encore demandée

essai3 fournie par une administration1 supprimée3 encore demandée7 lignes7 encore demandée7vitrine1 fournie par une administration1 gardée pour un contrôle2 encore demandée4 lignes37 encore demandée37programme1 fournie par une administration1 calculée1 supprimée6 encore demandée9 lignes12 encore demandée12
Avant et après, par formulaireformulairelignesaprèsquestionsaprèscasesaprèspiècesaprèsminutesaprès
Formulaire d&#39;essaiEssai – en vigueur7767971032de 32 à 3235de 35 à 35
Vitrine &lt;des&gt; &quot;types&quot; &amp; casVitrine – en vigueurmême démarche que essai : non additionné4374374371020de 20 à 2070de 70 à 70
Un formulairepas encore défini
Programme d&#39;investissementEssai – en vigueur91291268121052de 52 à 5266de 66 à 66
ensemble : 2 formulaires1619151977192083de 83 à 83100de 100 à 100

Des originaux à ce qui reste

16 lignes4 fournie par une administration4 fournie par une administration (25 %)1 calculée1 calculée (6 %)2 supprimée2 supprimée (13 %)9 encore demandée9 encore demandée (56 %)

Ce qui est encore demandé

Budget1 encore demandée10,0 minMontant1 encore demandée10,0 minObservations1 encore demandée10,0 minPrix1 encore demandée10,0 minMontant demandé1 encore demandée5,0 minEffectif du site1 encore demandée2,0 minTâche1 encore demandée2,0 minFournisseur1 encore demandée1,0 minIntitulé1 encore demandée1,0 minObjet1 encore demandée1,0 minY a-t-il des travaux ?1 encore demandée1,0 minPourquoi ce total dépasse-t-il le budget ?1 encore demandée0,5 mincontact.courriel1 encore demandée0,5 minRéférent1 encore demandée0,3 min
Ce qui est encore demandé, du plus long au plus courtencore demandéparqui pourrait le fournirchampsminutes
Budgetprogrammeaucune source connue110,0
Montantprogrammeaucune source connue110,0
Observationsessaiaucune source connue110,0
Prixprogrammeaucune source connue110,0
Montant demandéessaiaucune source connue15,0
Effectif du siteessaiaucune source connue12,0
Tâcheprogrammeaucune source connue12,0
Fournisseurprogrammeaucune source connue11,0
Intituléprogrammeaucune source connue11,0
Objetprogrammeaucune source connue11,0
Y a-t-il des travaux ?programmeaucune source connue11,0
Pourquoi ce total dépasse-t-il le budget ?programmeaucune source connue10,5
contact.courrielessaiaucune source connue10,5
Référentessaiaucune source connue10,3


Ce qui affaiblit ces chiffres
Ce qui affaiblit ces chiffres
0 lignes sur 16 sont reconstituées : elles n’ont pas été lues sur l’original.
0 lignes sur 16 sont reconstituées : elles n’ont pas été lues sur l’original.
essai, demande : question ajoutée : essai d&#39;une contrainte
essai, demande : question ajoutée : essai d&#39;une contrainte
essai, courriel : question ajoutée : essai d&#39;un concept
essai, courriel : question ajoutée : essai d&#39;un concept
essai, referent : question ajoutée : essai d&#39;une section conditionnelle
essai, effectif : question ajoutée : essai d&#39;une ligne
vitrine, 1.2.3 : demande plus de lignes que l’original
vitrine, t_string : question ajoutée : essai
vitrine, t_text : question ajoutée : essai
vitrine, t_integer : question ajoutée : essai
vitrine, t_decimal : question ajoutée : essai
vitrine, t_percent : question ajoutée : essai
vitrine, t_amount : question ajoutée : essai
vitrine, t_euros : question ajoutée : essai
vitrine, t_boolean : question ajoutée : essai
vitrine, t_date : question ajoutée : essai
vitrine, t_year : question ajoutée : essai
vitrine, t_siren : question ajoutée : essai
vitrine, t_siret : question ajoutée : essai
vitrine, t_naf : question ajoutée : essai
vitrine, t_vat : question ajoutée : essai
vitrine, t_email : question ajoutée : essai
vitrine, t_telephone : question ajoutée : essai
vitrine, t_address : question ajoutée : essai
vitrine, t_url : question ajoutée : essai
vitrine, t_time : question ajoutée : essai
vitrine, t_month : question ajoutée : essai
vitrine, t_duration : question ajoutée : essai
vitrine, t_rna : question ajoutée : essai
vitrine, t_nir : question ajoutée : essai
vitrine, t_iban : question ajoutée : essai
vitrine, t_country : question ajoutée : essai
vitrine, t_commune : question ajoutée : essai
vitrine, t_postal_code : question ajoutée : essai
vitrine, t_choice : question ajoutée : essai
vitrine, t_choices : question ajoutée : essai
vitrine, t_code : question ajoutée : essai
vitrine, t_lots : question ajoutée : essai
vitrine, t_declaration : question ajoutée : essai
vitrine, annee : question ajoutée : essai
vitrine, objet : question ajoutée : essai
vitrine, role : question ajoutée : essai
programme, 1.0.0 : demande plus de lignes que l’original
programme, budget : question ajoutée : pour le comparer au total
programme, travaux : question ajoutée : des travaux ont des dépenses à détailler
programme, justification : question ajoutée : un dépassement se justifie
programme, fournisseur : question ajoutée : preuve du prix
programme, prix : question ajoutée : preuve du prix
programme, tache : question ajoutée : ce qu&#39;il fait


Avec quoi le temps et le coût sont calculés
Paramètres du coûtparamètresourcecertitudebascentralhautunité
familiarisehypothèse du projet, 2026-11-27assumed600600600s
identifyhypothèse du projet, 2026-11-27assumed120120120s
recallhypothèse du projet ; Démarche numérique compte 10 s, 2026-11-27assumed303030s
fillhypothèse du projet, 2026-11-27assumed606060s
look_uphypothèse du projet, 2026-11-27assumed120120120s
establishhypothèse du projet, 2026-11-27assumed300300300s
writehypothèse du projet ; Démarche numérique compte 1 min, 2026-11-27assumed600600600s
rowhypothèse du projet, 2026-11-27assumed180180180s
declarehypothèse du projet, 2026-11-27assumed606060s
attachhypothèse du projet ; Démarche numérique compte 3 min, 2026-11-27assumed300300300s
obtainhypothèse du projet : de 30 à 60 min pour une pièce à demander à une autre administration, 2026-11-27assumed1 8001 8001 800s
pickhypothèse du projet, 2026-11-27assumed303030s
checkhypothèse du projet, 2026-11-27assumed555s
contesthypothèse du projet, 2026-11-27assumed300300300s
keephypothèse du projet, 2026-11-27assumed606060s
key_cellhypothèse du projet, 2026-11-27assumed555s
examine_documenthypothèse du projet, 2026-11-27assumed300300300s
chasehypothèse du projet, 2026-11-27assumed900900900s
conditionalhypothèse du projet, 2026-11-27assumed0,50,50,5share
fallbackhypothèse du projet, 2026-11-27assumed0,10,10,1share
contestedhypothèse du projet, 2026-11-27assumed0,020,020,02share
controlledhypothèse du projet, 2026-11-27assumed0,050,050,05share
chasedhypothèse du projet, 2026-11-27assumed0,20,20,2share
business_as_usualhypothèse du projet : rien de ces formulaires ne serait fait sans l’obligation, 2026-11-27assumed000share
rowshypothèse du projet, 2026-11-27assumed222rows
company_hourcoût horaire de la main-d’œuvre en France (Eurostat), de 34,6 € en 2014 à 42–44 € en 2023–2024 ; 25 % de frais généraux dans le haut de la fourchette, 2023-2024reconstructed434343EUR
administration_hourhypothèse du projet, 2026-11-27assumed383838EUR


Provenance
Refaire cette page : unefois audit $T/lib/waves/w.yaml --format html
Refaire cette page : unefois audit $T/lib/waves/w.yaml --format html
essai 2.1.0 : définition sha256:fb68efb87944ec685f04c187ce805987e8c95680c75932b00ff916549924c678, inventaire originals/essai.csv
vitrine 1.2.3 : définition sha256:8f691060b5f4a91a846b60ccfd01b734e2167783432621b62fef9b2b615fdcc3, inventaire originals/vitrine.csv
programme 1.0.0 : définition sha256:5cea3e125eec2a272b04df37011d9c3075894804ee72d26e0fc07188b2abb5c2, inventaire originals/programme.csv


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
above the budget: asked 86, at most 80
above the budget: minutes 195.7, at most 100.5
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
