# The worked cases of a form; those of a folder; what is told of wrong ones.
$ unefois test forms/marche-public-simplifie.yaml
marche-public-simplifie 1.0.0
  ok      association.yaml: Une association, inconnue du RCS, dit qui la représente
  ok      brouillon.yaml: Une page à moitié remplie ne reproche à personne ce qui manque
  ok      groupement.yaml: En groupement, chaque cotraitant n’est qu’un SIRET
  ok      reponses_manquantes.yaml: Sans adresse ni déclaration, le dépôt ne se fait pas
  ok      reponses_refusees.yaml: Ce qui ne peut être accepté est refusé par son nom
  ok      seule.yaml: Une société seule, dont tout est connu, n’a que sept réponses à donner
  ok      sources_en_panne.yaml: Quand aucune source ne répond, seul le représentant est demandé en plus
  ok      vigilance_refusee.yaml: L’acheteur voit que l’attestation de vigilance est refusée, et le dépôt se fait
  ok      vigilance_vue_du_candidat.yaml: Le candidat ne voit ni l’attestation refusée, ni le chiffre d’affaires, ni l’effectif
9 cases: 9 ok, 0 not ok
$ unefois test forms/tests/marche-public-simplifie/groupement.yaml --quiet
marche-public-simplifie 1.0.0
  ok      groupement.yaml: En groupement, chaque cotraitant n’est qu’un SIRET
$ unefois test tests/library
essai 2.1.0
  ok      grande.yaml: A large one has sites
  ok      petite.yaml: A small one has none, and a computation may fail
  ok      une_donnee_absente.yaml: A datum is withheld, and the rest of its answer is there
langues 1.0.0
  no case
programme 1.0.0
  ok      depassement.yaml: What is missing or too much is told with its row
  ok      deux_projets.yaml: Expenses are summed in their project, projects in the programme
vitrine 1.2.3
  ok      secours.yaml: A name comes from whoever answers
tests/library/vitrine.yaml:29:17: error[C005]: no case expects a value of 'moyenne'
   29 |       - {field: moyenne, added: essai, label: Moyenne des ventes, type: amount, derived: "round(sum(ventes/montant) div 12, 2)"}
      |                 ^^^^^^^
      = add a case to tests/FORM that expects its value
tests/library/vitrine.yaml:30:17: error[C005]: no case expects a value of 'depot'
   30 |       - {field: depot, added: essai, label: Déposé le, type: date, derived: $filed_on}
      |                 ^^^^^
      = add a case to tests/FORM that expects its value
2 errors
6 cases: 6 ok, 0 not ok
2 derived values without a case
[1]
$ unefois test tests/library/tests --format json
{
  "cases": [
    {
      "diagnostics": [],
      "errors": 0,
      "warnings": 0,
      "dropped": 0,
      "form": "essai",
      "file": "tests/library/tests/essai/grande.yaml",
      "case": "A large one has sites",
      "ok": true
    },
    {
      "diagnostics": [],
      "errors": 0,
      "warnings": 0,
      "dropped": 0,
      "form": "essai",
      "file": "tests/library/tests/essai/petite.yaml",
      "case": "A small one has none, and a computation may fail",
      "ok": true
    },
    {
      "diagnostics": [],
      "errors": 0,
      "warnings": 0,
      "dropped": 0,
      "form": "essai",
      "file": "tests/library/tests/essai/une_donnee_absente.yaml",
      "case": "A datum is withheld, and the rest of its answer is there",
      "ok": true
    },
    {
      "diagnostics": [],
      "errors": 0,
      "warnings": 0,
      "dropped": 0,
      "form": "programme",
      "file": "tests/library/tests/programme/depassement.yaml",
      "case": "What is missing or too much is told with its row",
      "ok": true
    },
    {
      "diagnostics": [],
      "errors": 0,
      "warnings": 0,
      "dropped": 0,
      "form": "programme",
      "file": "tests/library/tests/programme/deux_projets.yaml",
      "case": "Expenses are summed in their project, projects in the programme",
      "ok": true
    },
    {
      "diagnostics": [],
      "errors": 0,
      "warnings": 0,
      "dropped": 0,
      "form": "vitrine",
      "file": "tests/library/tests/vitrine/secours.yaml",
      "case": "A name comes from whoever answers",
      "ok": true
    }
  ],
  "coverage": [],
  "passed": 6,
  "failed": 0,
  "derived_without_case": 0
}
6 cases: 6 ok, 0 not ok
$ unefois test --library tests/library tests/data/wrong_cases
essai 2.1.0
  not ok  differences.yaml: What came out otherwise
tests/data/wrong_cases/essai/differences.yaml:8:16: error[C002]: 'nom': expected Une autre, got Une société
    8 |   nom: {value: Une autre, provider: test.annuaire_bis, claim: x}
      |                ^^^^^^^^^
      = work the case by hand: correct it, or the definition
tests/data/wrong_cases/essai/differences.yaml:8:37: error[C002]: 'nom': expected the provider test.annuaire_bis, got test.annuaire
    8 |   nom: {value: Une autre, provider: test.annuaire_bis, claim: x}
      |                                     ^^^^^^^^^^^^^^^^^
      = work the case by hand: correct it, or the definition
tests/data/wrong_cases/essai/differences.yaml:8:63: error[C002]: 'nom': expected x, got {absent: unanswered}
    8 |   nom: {value: Une autre, provider: test.annuaire_bis, claim: x}
      |                                                               ^
      = work the case by hand: correct it, or the definition
tests/data/wrong_cases/essai/differences.yaml:9:12: error[C002]: 'adresse': expected {absent: refused}, got {absent: unavailable}
    9 |   adresse: {absent: refused}
      |            ^^^^^^^^^^^^^^^^^
      = work the case by hand: correct it, or the definition
tests/data/wrong_cases/essai/differences.yaml:10:13: error[C002]: 'effectif': expected {absent: refused}, got 25
   10 |   effectif: {absent: refused}
      |             ^^^^^^^^^^^^^^^^^
      = work the case by hand: correct it, or the definition
tests/data/wrong_cases/essai/differences.yaml:11:11: error[C002]: 'ventes': expected [{annee: 2025, montant: 8000.00}, {annee: 2024, montant: 1.00}], got [{annee: 2025, montant: 8000.00}]
   11 |   ventes: [{annee: 2025, montant: 8000.00}, {annee: 2024, montant: 1}]
      |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = work the case by hand: correct it, or the definition
tests/data/wrong_cases/essai/differences.yaml:12:16: error[C002]: 'attestation': expected {name: b.pdf}, got {name: a.pdf}
   12 |   attestation: b.pdf
      |                ^^^^^
      = work the case by hand: correct it, or the definition
tests/data/wrong_cases/essai/differences.yaml:13:11: error[C002]: 'total': expected 8000.01, got 8000
   13 |   $total: 8000.01
      |           ^^^^^^^
      = work the case by hand: correct it, or the definition
tests/data/wrong_cases/essai/differences.yaml:14:11: error[C002]: 'grand': expected false, got true
   14 |   $grand: false
      |           ^^^^^
      = work the case by hand: correct it, or the definition
tests/data/wrong_cases/essai/differences.yaml:16:10: error[C002]: 'depot': expected 2026-11-25, got 2026-11-24
   16 |   depot: 2026-11-25
      |          ^^^^^^^^^^
      = work the case by hand: correct it, or the definition
tests/data/wrong_cases/essai/differences.yaml:17:10: error[C002]: 'sites': expected 2 rows, got 1
   17 |   sites: [{}, {}]
      |          ^^^^^^^^
      = work the case by hand: correct it, or the definition
tests/data/wrong_cases/essai/differences.yaml:18:17: error[C002]: 'observations': expected rien, got {absent: unanswered}
   18 |   observations: rien
      |                 ^^^^
      = work the case by hand: correct it, or the definition
tests/data/wrong_cases/essai/differences.yaml:19:1: error[C003]: asked, and not expected: [dirigeant, courriel, referent, sites]
   19 | asks: [demande, adresse, observations, taux]
      | ^^^^
      = correct asks:, or the definition
tests/data/wrong_cases/essai/differences.yaml:19:40: error[C003]: 'taux' is not asked
   19 | asks: [demande, adresse, observations, taux]
      |                                        ^^^^
      = correct asks:, or the definition
tests/data/wrong_cases/essai/differences.yaml:20:1: error[C004]: A003 was told of 'courriel', and not expected
   20 | problems: [A005, courriel: A004, adresse: A004]
      | ^^^^^^^^
      = 'courriel': an e-mail address is written name@example.fr (tests/data/wrong_cases/essai/differences.yaml:6)
      = list it under problems:, or correct the answers
tests/data/wrong_cases/essai/differences.yaml:20:1: error[C004]: A004 was told of 'dirigeant', and not expected
   20 | problems: [A005, courriel: A004, adresse: A004]
      | ^^^^^^^^
      = 'dirigeant' is not known (not_found) and not answered
      = list it under problems:, or correct the answers
tests/data/wrong_cases/essai/differences.yaml:20:1: error[C004]: A004 was told of 'sites/nom', and not expected
   20 | problems: [A005, courriel: A004, adresse: A004]
      | ^^^^^^^^
      = 'nom' is not known (unavailable) and not answered
      = list it under problems:, or correct the answers
tests/data/wrong_cases/essai/differences.yaml:20:12: error[C004]: A005 was not told
   20 | problems: [A005, courriel: A004, adresse: A004]
      |            ^^^^
      = list it under problems:, or correct the answers
tests/data/wrong_cases/essai/differences.yaml:20:28: error[C004]: A004 was not told of 'courriel'
   20 | problems: [A005, courriel: A004, adresse: A004]
      |                            ^^^^
      = list it under problems:, or correct the answers
19 errors
  not ok  expectations.yaml: Expectations that cannot be
tests/data/wrong_cases/essai/expectations.yaml:8:3: error[C001]: 'nmo' is no field of the form
    8 |   nmo: x
      |   ^^^
      = did you mean 'nom'?
      = see forms/tests for examples
tests/data/wrong_cases/essai/expectations.yaml:9:3: error[C001]: '$seuil' is stated under context:, not expected
    9 |   $seuil: 3
      |   ^^^^^^
      = see forms/tests for examples
tests/data/wrong_cases/essai/expectations.yaml:10:3: error[C001]: '$grnd' is no field of the form
   10 |   $grnd: true
      |   ^^^^^
      = did you mean '$grand'?
      = see forms/tests for examples
tests/data/wrong_cases/essai/expectations.yaml:11:21: error[C001]: 'unanswred' is no absence
   11 |   demande: {absent: unanswred}
      |                     ^^^^^^^^^
      = did you mean 'unanswered'?
      = see forms/tests for examples
tests/data/wrong_cases/essai/expectations.yaml:12:13: error[C001]: 'effectif': a number is expected
   12 |   effectif: beaucoup
      |             ^^^^^^^^
      = see forms/tests for examples
tests/data/wrong_cases/essai/expectations.yaml:13:3: error[C001]: 'sites/part' has rows: write sites: [{part: ...}]
   13 |   sites/part: 3
      |   ^^^^^^^^^^
      = see forms/tests for examples
tests/data/wrong_cases/essai/expectations.yaml:14:10: error[T015]: 'sites' is a list of rows, each a map
   14 |   sites: 3
      |          ^
      = write the shape that is expected
tests/data/wrong_cases/essai/expectations.yaml:15:12: error[C001]: 'courriel': write the value, or {absent: unanswered}
   15 |   courriel:
      |            ^
      = see forms/tests for examples
tests/data/wrong_cases/essai/expectations.yaml:16:1: error[C003]: asked, and not expected: [nom, adresse, dirigeant, demande, courriel, observations]
   16 | asks: [dmande, [x]]
      | ^^^^
      = correct asks:, or the definition
tests/data/wrong_cases/essai/expectations.yaml:16:8: error[C001]: 'dmande' is no field of the form
   16 | asks: [dmande, [x]]
      |        ^^^^^^
      = did you mean 'demande'?
      = see forms/tests for examples
tests/data/wrong_cases/essai/expectations.yaml:16:16: error[T015]: 'asks' is a list of fields
   16 | asks: [dmande, [x]]
      |                ^^^
      = write the shape that is expected
tests/data/wrong_cases/essai/expectations.yaml:17:12: error[C001]: 'A999' is no code of a message
   17 | problems: [A999, {a: A004, b: A004}]
      |            ^^^^
      = see forms/tests for examples
tests/data/wrong_cases/essai/expectations.yaml:17:18: error[T015]: a problem is a code, or field: code
   17 | problems: [A999, {a: A004, b: A004}]
      |                  ^^^^^^^^^^^^^^^^^^
      = write the shape that is expected
13 errors
  not ok  names.yaml: Names that there are not, and things that are stated elsewhere
tests/data/wrong_cases/essai/names.yaml:6:3: error[C001]: 'nm' is no field of the form
    6 |   nm: x
      |   ^^
      = see forms/tests for examples
tests/data/wrong_cases/essai/names.yaml:7:3: error[C001]: 'demande' is asked: write it under answers:
    7 |   demande: 3
      |   ^^^^^^^
      = see forms/tests for examples
tests/data/wrong_cases/essai/names.yaml:8:3: error[C001]: 'taux' is computed
    8 |   taux: 1
      |   ^^^^
      = see forms/tests for examples
tests/data/wrong_cases/essai/names.yaml:9:11: error[C001]: 'sites': each row names its company: siret
    9 |   sites: [{nom: x}, {siret: "73282932000074", effectif: 3, nmo: x}]
      |           ^^^^^^^^
      = see forms/tests for examples
tests/data/wrong_cases/essai/names.yaml:9:47: error[C001]: 'effectif' is asked: write it under answers:
    9 |   sites: [{nom: x}, {siret: "73282932000074", effectif: 3, nmo: x}]
      |                                               ^^^^^^^^
      = see forms/tests for examples
tests/data/wrong_cases/essai/names.yaml:9:60: error[C001]: 'nmo' is no field of 'sites'
    9 |   sites: [{nom: x}, {siret: "73282932000074", effectif: 3, nmo: x}]
      |                                                            ^^^
      = did you mean 'nom'?
      = see forms/tests for examples
tests/data/wrong_cases/essai/names.yaml:10:21: error[C001]: 'refusd' is no absence that a source has
   10 |   adresse: {absent: refusd}
      |                     ^^^^^^
      = did you mean 'refused'?
      = see forms/tests for examples
tests/data/wrong_cases/essai/names.yaml:11:14: error[C001]: 'test.comptes' is not asked for 'activite': 'test.annuaire' is
   11 |   activite: {test.comptes: A1}
      |              ^^^^^^^^^^^^
      = see forms/tests for examples
tests/data/wrong_cases/essai/names.yaml:12:13: error[C001]: 'effectif': a number is expected
   12 |   effectif: beaucoup
      |             ^^^^^^^^
      = see forms/tests for examples
tests/data/wrong_cases/essai/names.yaml:13:10: error[C001]: 'ventes': write the value, or {absent: not_found}
   13 |   ventes:
      |          ^
      = see forms/tests for examples
10 errors
  not ok  not_well_formed.yaml: Everything that a case may not say
tests/data/wrong_cases/essai/not_well_formed.yaml:1:1: error[C001]: the case expects nothing: expect:, asks: or problems:
    1 | case: Everything that a case may not say
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = see forms/tests for examples
tests/data/wrong_cases/essai/not_well_formed.yaml:4:11: error[C001]: the form is not for the audience 'applicant'
    4 | audience: applicant
      |           ^^^^^^^^^
      = see forms/tests for examples
tests/data/wrong_cases/essai/not_well_formed.yaml:5:1: error[T013]: unknown key 'expct' in a case
    5 | expct: {nom: x}
      | ^^^^^
      = did you mean 'expect'?
      = correct the key, or remove it
3 errors
  not ok  nothing.yaml: A case that expects nothing
tests/data/wrong_cases/essai/nothing.yaml:1:1: error[C001]: the case expects nothing: expect:, asks: or problems:
    1 | case: A case that expects nothing
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = see forms/tests for examples
1 error
  not ok  one_answer.yaml: What one answer cannot give
tests/data/wrong_cases/essai/one_answer.yaml:6:84: error[C001]: 'nom': one answer of 'test.annuaire' cannot give this and what is stated above
    6 | given: {sites: [{siret: "40483304800014", nom: Un}, {siret: "40483304800014", nom: Deux}]}
      |                                                                                    ^^^^
      = see forms/tests for examples
1 error
  not ok  order.yaml: The order of questions
tests/data/wrong_cases/essai/order.yaml:6:1: error[C003]: expected [nom, adresse, dirigeant, demande, observations, courriel], got [nom, adresse, dirigeant, demande, courriel, observations]
    6 | asks: [nom, adresse, dirigeant, demande, observations, courriel]
      | ^^^^
      = correct asks:, or the definition
1 error
tests/data/wrong_cases/absent/case.yaml: error[C006]: the library has no form 'absent'
      = rename the folder as the form is called
1 error
7 cases: 0 ok, 7 not ok
[1]
$ unefois test --library tests/library tests/data/wrong_cases/essai/order.yaml --format json
{
  "cases": [
    {
      "diagnostics": [
        {
          "code": "C003",
          "level": "error",
          "message": "expected [nom, adresse, dirigeant, demande, observations, courriel], got [nom, adresse, dirigeant, demande, courriel, observations]",
          "path": "tests/data/wrong_cases/essai/order.yaml",
          "line": 6,
          "column": 1,
          "end_column": 5,
          "notes": [],
          "remedy": "correct asks:, or the definition"
        }
      ],
      "errors": 1,
      "warnings": 0,
      "dropped": 0,
      "form": "essai",
      "file": "tests/data/wrong_cases/essai/order.yaml",
      "case": "The order of questions",
      "ok": false
    }
  ],
  "coverage": [],
  "passed": 0,
  "failed": 1,
  "derived_without_case": 0
}
1 case: 0 ok, 1 not ok
[1]
$ unefois test nothing.yaml tests/unit --quiet
nothing.yaml: error[U002]: no such file
      = correct the path
tests/unit: error[U002]: no definition or case in this folder
      = correct the path
[2]
$ unefois test forms/tests/marche-public-simplifie/seule.yaml --format csv
unefois: error[U001]: '--format' is one of text|json, not 'csv'
      = usage: unefois test [FORM|DIR|CASE...] [OPTION...]
      = see unefois --help
1 error
[2]
$ mkdir -p $T/cases/dpae; printf 'case: Sans contexte\nsiret: "77567227221138"\nat: 2026-11-24\nasks: []\n' >$T/cases/dpae/sans.yaml; unefois test --library forms $T/cases/dpae/sans.yaml
dpae 1.0.0
  not ok  sans.yaml: Sans contexte
$T/cases/dpae/sans.yaml:1:1: error[A012]: the context does not give 'organisme'
    1 | case: Sans contexte
      | ^^^^^^^^^^^^^^^^^^^
      = name it with --context FILE, or write context: in a worked case
1 error
1 case: 0 ok, 1 not ok
[1]
$ printf 'case: Un repeat, un fournisseur\nsiret: "77567227221138"\nat: 2026-11-24\ndraft: true\ncontext: {administration: "13000548100010", dispositif: X, destinataires: [{autorite: A, direction: B}]}\nanswers: {forme: numeraire}\nexpect:\n  demandes: {absent: irrelevant}\n  charges: {absent: unansered}\n  sigle: {provider: djepva.association}\n  registre_date: {provider: [x]}\n' >$T/cases/dpae/sans.yaml; mv $T/cases/dpae $T/cases/aide-publique-simplifiee; unefois test --library forms $T/cases/aide-publique-simplifiee
aide-publique-simplifiee 1.0.0
  not ok  sans.yaml: Un repeat, un fournisseur
$T/cases/aide-publique-simplifiee/sans.yaml:8:13: error[C002]: 'demandes': expected {absent: irrelevant}, got 0 rows
    8 |   demandes: {absent: irrelevant}
      |             ^^^^^^^^^^^^^^^^^^^^
      = work the case by hand: correct it, or the definition
$T/cases/aide-publique-simplifiee/sans.yaml:9:21: error[C001]: 'unansered' is no absence
    9 |   charges: {absent: unansered}
      |                     ^^^^^^^^^
      = did you mean 'unanswered'?
      = see forms/tests for examples
$T/cases/aide-publique-simplifiee/sans.yaml:10:21: error[C002]: 'sigle': expected the provider djepva.association, got insee.etablissement_diffusible
   10 |   sigle: {provider: djepva.association}
      |                     ^^^^^^^^^^^^^^^^^^
      = work the case by hand: correct it, or the definition
$T/cases/aide-publique-simplifiee/sans.yaml:11:29: error[T015]: provider: a single value is expected, not a list
   11 |   registre_date: {provider: [x]}
      |                             ^^^
      = write the shape that is expected
4 errors
1 case: 0 ok, 1 not ok
[1]
# Cases of two libraries that call a form alike: each is of its own.
$ cp -r tests/library $T/other; sed -i 's/version: 1.2.3/version: 9.9.9/' $T/other/vitrine.yaml; unefois test tests/library/tests/vitrine/secours.yaml $T/other/tests/vitrine/secours.yaml
vitrine 1.2.3
  ok      secours.yaml: A name comes from whoever answers
vitrine 9.9.9
  ok      secours.yaml: A name comes from whoever answers
2 cases: 2 ok, 0 not ok
