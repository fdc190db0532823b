# A day of a form designer: a new form, five mistakes, and what he reads.
$ unefois check --library tests/library tests/golden/ten_mistakes_in_one_go/form.yaml
tests/golden/ten_mistakes_in_one_go/form.yaml:1:7: error[F009]: the line 'l4' (Kbis) of originals/cas.csv has no fate
    1 | form: cas
      |       ^^^
      = name it in replaces: or in dropped: with its reason
tests/golden/ten_mistakes_in_one_go/form.yaml:2:10: error[F024]: 'un' is no version
    2 | version: un
      |          ^^
      = write version: 1.0.0
tests/golden/ten_mistakes_in_one_go/form.yaml:4:11: error[T016]: 'autre' is no use_case
    4 | use_case: autre
      |           ^^^^^
      = one of: socle_de_base, marches_publics, aides_publiques, subventions_associations, fraude, editeur, other
      = use one of the words listed
tests/golden/ten_mistakes_in_one_go/form.yaml:11:12: error[T016]: 'jamais' is no silence
   11 |   silence: jamais
      |            ^^^^^^
      = one of: none, acceptance, rejection
      = use one of the words listed
tests/golden/ten_mistakes_in_one_go/form.yaml:19:44: error[F012]: 'societe.nm' is no concept
   19 |       - {field: nom, replaces: l2, source: societe.nm}
      |                                            ^^^^^^^^^^
      = did you mean 'societe.nom'?
      = correct the name, or add the concept
tests/golden/ten_mistakes_in_one_go/form.yaml:20:17: error[F005]: 'montant' is asked without a purpose
   20 |       - {field: montant, replaces: l3, label: Montant, ask: amont, purpos: essai}
      |                 ^^^^^^^
      = add purpose: what the answer is for
tests/golden/ten_mistakes_in_one_go/form.yaml:20:61: error[F003]: 'amont' is no type
   20 |       - {field: montant, replaces: l3, label: Montant, ask: amont, purpos: essai}
      |                                                             ^^^^^
      = did you mean 'amount'?
      = use a type of the list
tests/golden/ten_mistakes_in_one_go/form.yaml:20:68: error[T013]: unknown key 'purpos' in a field
   20 |       - {field: montant, replaces: l3, label: Montant, ask: amont, purpos: essai}
      |                                                                    ^^^^^^
      = did you mean 'purpose'?
      = correct the key, or remove it
tests/golden/ten_mistakes_in_one_go/form.yaml:22:3: error[F007]: 'l44' is no line of the original
   22 |   l44: ne se demande plus
      |   ^^^
      = did you mean 'l4'?
      = correct the id, or add the line to the ledger
9 errors
checked 1 form, 8 concepts and 6 providers: not clean
[1]
$ unefois check --library tests/library tests/golden/ask_although_held_by_insee/form.yaml --format json
{
  "diagnostics": [
    {
      "code": "OO001",
      "level": "error",
      "message": "'societe.nom' is asked although Insee holds it",
      "path": "tests/golden/ask_although_held_by_insee/form.yaml",
      "line": 19,
      "column": 41,
      "end_column": 52,
      "notes": [
        {
          "message": "held by 'test.annuaire'",
          "path": "tests/library/providers/test.annuaire.yaml",
          "line": 1,
          "column": 11,
          "end_column": 24
        },
        {
          "message": "held by 'test.annuaire_bis'",
          "path": "tests/library/providers/test.annuaire_bis.yaml",
          "line": 1,
          "column": 11,
          "end_column": 28
        }
      ],
      "remedy": "write source: instead of ask:, or say why_ask: reason"
    }
  ],
  "errors": 1,
  "warnings": 0,
  "dropped": 0
}
checked 1 form, 8 concepts and 6 providers: not clean
[1]
$ unefois check forms --quiet
$ unefois explain E005
error[E005]: a function is one of the list
  exit status 1
  = see `unefois explain E005`

  A function that is not in the list computes nothing.

  wrong
    - {field: montant, added: exemple, label: Montant, ask: amount, purpose: fixer l'avance}
    - {field: total, added: exemple, label: Total, type: decimal, derived: arrondi(montant)}

  right
    - {field: montant, added: exemple, label: Montant, ask: amount, purpose: fixer l'avance}
    - {field: total, added: exemple, label: Total, type: decimal, derived: round(montant)}
  true()             true
  false()            false
  not()              the contrary of a condition
  if()               if(condition, then, else); only the branch taken is looked at
  coalesce()         the first that is present
  exists()           whether a value is there, whatever its type; of rows: whether one is
  selected()         selected(choices, 'code'): whether that code was chosen
  count()            how many rows
  sum()              the sum over rows; 0 of none
  min()              the least, over rows or of several values
  max()              the greatest, over rows or of several values
  avg()              the mean over rows, to 6 decimal places
  position()         the number of the row at hand, from 1: in [ ], or in a field of a repeat
  round()            round(x) as XPath; round(x, n) half away from zero
  floor()            the whole number below
  ceiling()          the whole number above
  abs()              a number without its sign
  number()           the number that a text writes, 12.5; absent if it writes none
  band()             band($table.key, x): the value of the band x falls into
  today()            the day of filing, in Paris: $filed_on
  date()             date(year, month, day); absent if there is no such day
  year-from-date()   the year of a date
  month-from-date()  the month of a date, 1 to 12
  day-from-date()    the day of the month of a date, 1 to 31
  days-from-date()   days since 1970-01-01, as XForms
  add-months()       add-months(date, n): the same day n months later, or the last of that month
  add-years()        add-years(date, n): the same day n years later, or 28 February
  string()           a value as it is written: 12.5, true, 2026-11-23
  concat()           texts put together
  substring()        substring(text, from 1, length), in characters, as XPath
  string-length()    characters in a text
  normalize-space()  a text without space at its ends, with one space where there are several
  contains()         whether a text holds another
  starts-with()      whether a text starts with another
  ends-with()        whether a text ends with another
  matches()          matches(text, 'pattern'): whether the whole text is of an XSD pattern: [A-Z]{2}\d+
  translate()        translate(text, 'abc', 'xy'): x for a, y for b, no c, as XPath; the last two are in quotes

What becomes of an operand that is absent, or not answered:
  absent where any of its operands is:
    = != < <= > >= + - * div mod not() selected() round() floor() ceiling()
    abs() number() band() date() year-from-date() month-from-date()
    day-from-date() days-from-date() add-months() add-years() string() concat()
    substring() string-length() normalize-space() contains() starts-with()
    ends-with() matches() translate()
  a false decides an and, a true decides an or; else absent where an operand is:
    or and
  absent where the condition is; else what the branch taken gives, whatever the other is:
    if()
  the first that is present; absent where none is:
    coalesce()
  absent where a cell or a condition is; of no row count and sum are 0, the others absent:
    count() sum() min() max() avg()
  never absent: what is absent is not there:
    exists()
  takes nothing that could be absent:
    true() false() position() today()
$ unefois explain F003
error[F003]: a type is one of the list
  exit status 1
  = use a type of the list

  The type decides what is a good answer, how it is written and how it is
  asked.

  wrong
    - {field: lieu, added: exemple, label: Lieu du chantier, ask: texte, purpose: savoir où livrer}

  right
    - {field: lieu, added: exemple, label: Lieu du chantier, ask: string, purpose: savoir où livrer}
  string       one line, white space collapsed
  text         several lines
  integer      a whole number
  decimal      a number, at most 6 decimal places
  percent      a share of 100, at most 6 decimal places
  amount       euros and cents
  euros        whole euros
  boolean      yes or no
  date         a day, 2026-11-23
  year         a year, 2026
  siren        9 digits, the last a check digit (Luhn)
  siret        14 digits: SIREN, 4 digits, a check digit (La Poste has its own rule)
  naf          an activity, 49.10Z
  vat          a VAT number, FR, two characters, SIREN
  email        an e-mail address
  telephone    a telephone number, digits with an optional +
  address      a postal address in 7 parts
  period       from a day to a day, both of it
  choice       one code of a list
  choices      several codes of a list
  declaration  a text that is declared: true, or not filed
  url          a web address, http or https
  document     a file: its name, type, size and digest
  time         a time of day, 08:30
  month        a month of a year, 2026-11
  duration     years, months and days, P1Y6M
  rna          an association's number, W and nine digits
  nir          a social security number, 13 characters without its key
  iban         a bank account, its check digits are checked (ISO 13616)
  country      a country, two letters (ISO 3166) or INSEE's 99132
  commune      a commune, INSEE's code of 5 characters
  postal_code  a postal code, 5 digits
$ unefois explain E004
error[E004]: minus needs spaces: a-b is a name
  exit status 1
  = write a - b

  In XPath a name may hold a hyphen: fin-debut is one name.

  wrong
    - {field: debut, added: exemple, label: Au début, ask: integer, purpose: mesurer le projet}
    - {field: fin, added: exemple, label: À la fin, ask: integer, purpose: mesurer le projet}
    - {field: total, added: exemple, label: Différence, type: decimal, derived: fin-debut}

  right
    - {field: debut, added: exemple, label: Au début, ask: integer, purpose: mesurer le projet}
    - {field: fin, added: exemple, label: À la fin, ask: integer, purpose: mesurer le projet}
    - {field: total, added: exemple, label: Différence, type: decimal, derived: fin - debut}
$ unefois explain X999
unefois: error[U001]: 'X999' is no code of a message
      = usage: unefois explain [FORM FIELD|CODE] [OPTION...]
      = see unefois --help
1 error
[2]
$ unefois explain forms/marche-public-simplifie.yaml chifre_affaires
unefois: error[U001]: 'chifre_affaires' is no field of 'marche-public-simplifie'
      = usage: unefois explain [FORM FIELD|CODE] [OPTION...]
      = did you mean 'chiffre_affaires'?
      = see unefois --help
1 error
[2]
$ unefois explain forms/marche-public-simplifie.yaml representant
representant - Représentant de l’entreprise
  origin       source: taken from the administration that holds it
  replaces     s9.nom Représentant – nom
               s9.prenom Représentant – prénom
               s9.qualite Représentant – qualité
  hint         La personne qui engage l’entreprise pour ce marché
  concept      entreprise.representants
  type         0 to 50 rows of nom (string), prenom (string), raison_sociale (string), fonction (string)
  provider     infogreffe.rcs, Infogreffe
               Extrait RCS
    disclosed  public: whoever types a SIRET sees it
    law        CCP R2143-9, CRPA L114-8
    fresh for  P1D
    asked at   /v3/infogreffe/rcs/unites_legales/{siren}/extrait_kbis
    read at    nom: /data/mandataires_sociaux/*/nom
               prenom: /data/mandataires_sociaux/*/prenom
               raison_sociale: /data/mandataires_sociaux/*/raison_sociale
               fonction: /data/mandataires_sociaux/*/fonction
    of rows    unless contains(/fonction, 'COMMISSAIRE AUX COMPTES')
  pick         one row of those known is chosen
  edit         contest: contested with a motive; the known value stays until an agent decides
  if absent    ask: asked of the company
$ unefois explain forms/marche-public-simplifie.yaml cotraitants/denomination
cotraitants/denomination - Dénomination ou raison sociale
  origin       source: taken from the administration that holds it
  added        pour vérifier le SIRET saisi
  concept      entreprise.denomination
  type         string: one line, white space collapsed
  provider     insee.etablissement_diffusible, Insee
               Données de l’établissement en open data (Sirene v4)
    disclosed  public: whoever types a SIRET sees it
    law        Code de commerce A123-96, CRPA L114-8
    fresh for  P1D
    mended at  https://www.service-public.fr/professionnels-entreprises
    asked at   /v4/insee/sirene/etablissements/diffusibles/{siret}
    read at    /data/unite_legale/personne_morale_attributs/raison_sociale, else /data/unite_legale/personne_physique_attributs/prenom_usuel and /data/unite_legale/personne_physique_attributs/nom_naissance
  edit         locked: neither contested nor corrected
  if absent    defer: filed without it: the agent gets it later
$ unefois explain tests/library/essai.yaml ratio
ratio - Part
  origin       derived: computed from other values
  added        essai d'une absence
  type         percent: a share of 100, at most 6 decimal places
  disclosed    protected: it reads protected data
  computed     round($part, 2)
    in French  100 × « Montant demandé » ÷ le total de « Ventes »
    XForms     round(instance('part'), 2)
    reads      $part
$ unefois render tests/library/essai.yaml
unefois: error[U004]: the form 'essai' is mandated: it is for 'company' or 'agent', not 'applicant'
      = use another --audience
1 error
[2]
$ unefois audit forms/marche-public-simplifie.yaml --format json | sed '/"burden"/,$d'
{
  "form": "marche-public-simplifie",
  "version": "1.0.0",
  "replaces": "MPS",
  "before": {
    "lines": 36,
    "questions": 32,
    "cells": 41,
    "documents": 9
  },
  "by_fate": {
    "source": {
      "lines": 22,
      "questions": 18,
      "cells": 27,
      "documents": 7
    },
    "derived": {
      "lines": 0,
      "questions": 0,
      "cells": 0,
      "documents": 0
    },
    "ask": {
      "lines": 12,
      "questions": 12,
      "cells": 12,
      "documents": 0
    },
    "on_control": {
      "lines": 0,
      "questions": 0,
      "cells": 0,
      "documents": 0
    },
    "dropped": {
      "lines": 2,
      "questions": 2,
      "cells": 2,
      "documents": 2
    }
  },
  "after": {
    "lines": 9,
    "questions": 9,
    "cells": 9,
    "documents": 0
  },
  "fields": {
    "source": 18,
    "derived": 0,
    "ask": 8,
    "on_control": 0
  },
  "picks": 1,
  "conditional": 2,
  "protected_sources": 6,
  "suppressed": [],
# The same for a forge or an editor, as SARIF; the rules are the whole catalogue.
$ unefois check --library tests/library tests/golden/ask_although_held_by_insee/form.yaml --format sarif --quiet | sed -n '/"results"/,$p' | grep -v ruleIndex
      "results": [
        {
          "ruleId": "OO001",
          "level": "error",
          "message": {
            "text": "'societe.nom' is asked although Insee holds it"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "tests/golden/ask_although_held_by_insee/form.yaml"
                },
                "region": {
                  "startLine": 19,
                  "startColumn": 41,
                  "endColumn": 52
                }
              }
            }
          ],
          "relatedLocations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "tests/library/providers/test.annuaire.yaml"
                },
                "region": {
                  "startLine": 1,
                  "startColumn": 11,
                  "endColumn": 24
                }
              },
              "id": 1,
              "message": {
                "text": "held by 'test.annuaire'"
              }
            },
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "tests/library/providers/test.annuaire_bis.yaml"
                },
                "region": {
                  "startLine": 1,
                  "startColumn": 11,
                  "endColumn": 28
                }
              },
              "id": 2,
              "message": {
                "text": "held by 'test.annuaire_bis'"
              }
            }
          ]
        }
      ],
      "properties": {
        "dropped": 0
      }
    }
  ]
}
