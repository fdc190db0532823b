# Recorded answers: one in a file, several in one, one a line; all of them make one register.
$ for p in tests/data/api/*/; do unefois import $(basename $p) $p --library forms --store $T/s; done
data_subvention.subventions: 1 answer, 0 broken, 0 documents -> $T/s/registers/data_subvention.subventions.db
djepva.association: 1 answer, 0 broken, 1 document -> $T/s/registers/djepva.association.db
djepva.association_open_data: 2 answers, 0 broken, 0 documents -> $T/s/registers/djepva.association_open_data.db
gip_mds.effectifs_annuels: 3 answers, 0 broken, 0 documents -> $T/s/registers/gip_mds.effectifs_annuels.db
insee.etablissement_diffusible: 4 answers, 0 broken, 0 documents -> $T/s/registers/insee.etablissement_diffusible.db
urssaf.vigilance: 2 answers, 0 broken, 1 document -> $T/s/registers/urssaf.vigilance.db
$ unefois import gip_mds.effectifs_annuels tests/data/api/gip_mds.effectifs_annuels/croix_rouge.jsonl --library forms --store $T/s
gip_mds.effectifs_annuels: 3 answers, 0 broken, 0 documents -> $T/s/registers/gip_mds.effectifs_annuels.db
# What comes of them in a form.
$ unefois prefill forms/marche-public-simplifie.yaml --store $T/s --siret 77567227221138 --context tests/data/mps/context.yaml --audience agent --at 2026-11-24T09:00:00Z | grep -A12 -e '"denomination"' -e '"effectif"' -e '"vigilance"'
    "denomination": {
      "origin": "source",
      "label": "Dénomination ou raison sociale",
      "type": "string",
      "value": "CROIX ROUGE FRANCAISE",
      "authority": "Insee",
      "provider": "insee.etablissement_diffusible",
      "retrieved_at": "2026-11-24T09:00:00Z",
      "as_of": "2023-02-14",
      "edit": "contest"
    },
    "forme_juridique": {
      "origin": "source",
--
    "effectif": {
      "origin": "source",
      "label": "Effectif moyen annuel",
      "hint": "Calculé d’après vos déclarations sociales et transmis à l’acheteur. Vous n’avez rien à saisir.",
      "type": "decimal",
      "unit": "salariés",
      "value": "798.75",
      "authority": "GIP-MDS",
      "provider": "gip_mds.effectifs_annuels",
      "retrieved_at": "2026-11-24T09:00:00Z",
      "as_of": "2026-02-03",
      "period": "2025",
      "edit": "contest"
--
    "vigilance": {
      "origin": "source",
      "label": "Attestation de vigilance",
      "hint": "Elle fait aussi état de l’obligation d’emploi des travailleurs handicapés.",
      "type": "document",
      "value": {
        "from": "2026-10-01",
        "media_type": "application/pdf",
        "name": "vigilance_croix_rouge.pdf",
        "number": "FICTIF00000001",
        "sha256": "77ca8e9d94319d7a32a398d4ec01983f57c3209a21fab0501a8733d0d7c9ff40",
        "size": "668",
        "until": "2027-03-31"
$ unefois prefill forms/marche-public-simplifie.yaml --store $T/s --siret 77567227221138 --context tests/data/mps/context.yaml --audience agent --at 2025-11-24T09:00:00Z | grep -A9 '"effectif"'
    "effectif": {
      "origin": "source",
      "label": "Effectif moyen annuel",
      "hint": "Calculé d’après vos déclarations sociales et transmis à l’acheteur. Vous n’avez rien à saisir.",
      "type": "decimal",
      "unit": "salariés",
      "absence": "unavailable",
      "authority": "GIP-MDS",
      "provider": "gip_mds.effectifs_annuels",
      "retrieved_at": "2025-11-24T09:00:00Z",
$ unefois prefill forms/marche-public-simplifie.yaml --store $T/s --siret 00000005900014 --context tests/data/mps/context.yaml --audience agent --at 2026-11-24T09:00:00Z | grep -A7 -e '"denomination"' -e '"adresse"' -e '"ape"'
    "denomination": {
      "origin": "source",
      "label": "Dénomination ou raison sociale",
      "type": "string",
      "absence": "not_diffusible",
      "authority": "Insee",
      "provider": "insee.etablissement_diffusible",
      "retrieved_at": "2026-11-24T09:00:00Z",
--
    "adresse": {
      "origin": "source",
      "label": "Adresse de l’établissement",
      "type": "address",
      "absence": "not_diffusible",
      "authority": "Insee",
      "provider": "insee.etablissement_diffusible",
      "retrieved_at": "2026-11-24T09:00:00Z",
--
    "ape": {
      "origin": "source",
      "label": "Code APE (NAF rév. 2)",
      "type": "naf",
      "value": "96.02A",
      "authority": "Insee",
      "provider": "insee.etablissement_diffusible",
      "retrieved_at": "2026-11-24T09:00:00Z",
# Of a document the bytes are kept, and never its address.
$ grep -l siade.example $T/s/registers/*.db || echo none
none
$ mkdir $T/u; cp tests/data/api/urssaf.vigilance/croix_rouge.yaml $T/u; unefois import urssaf.vigilance $T/u --library forms --store $T/u
urssaf.vigilance: 1 answer, 0 broken, 0 documents -> $T/u/registers/urssaf.vigilance.db
$T/u/croix_rouge.yaml#/payload/data/document_url: warning[R007]: entreprise.vigilance: 'vigilance_croix_rouge.pdf': no such file; the document is unavailable
      = put the file there and import again
1 warning
$ echo 'document_file: recu.pdf' >>$T/u/croix_rouge.yaml; cp tests/data/api/urssaf.vigilance/*.pdf $T/u/recu.pdf; unefois import urssaf.vigilance $T/u --library forms --store $T/u
urssaf.vigilance: 1 answer, 0 broken, 1 document -> $T/u/registers/urssaf.vigilance.db
$ sed -i 's/recu.pdf/..\/recu.pdf/' $T/u/croix_rouge.yaml; unefois import urssaf.vigilance $T/u/croix_rouge.yaml --library forms --store $T/u
urssaf.vigilance: 1 answer, 0 broken, 0 documents -> $T/u/registers/urssaf.vigilance.db
$T/u/croix_rouge.yaml#/payload/data/document_url: warning[R007]: entreprise.vigilance: '../recu.pdf': no name of a file; the document is unavailable
      = put the file there and import again
1 warning
$ (cat tests/data/api/djepva.association/croix_rouge.yaml; echo 'document_file: recu.pdf') | sed 's/"STC"/"STC", "x": 1/; s/"documents_dac": \[\]/"documents_dac": [{"type": "Comptes", "annee_validite": "2025", "nom": "Comptes 2025", "url": "https:\/\/siade.example\/c.pdf"}]/' > $T/u/two.yaml; unefois import djepva.association $T/u/two.yaml --library forms --store $T/u
$T/u/two.yaml:207:16: error[R010]: document_file: names one file, and the answer has 2 documents
  207 | document_file: recu.pdf
      |                ^^^^^^^^
      = correct the answer and import again
1 error
[1]
# For another company: the sandbox has none that answers everywhere.
$ unefois import urssaf.vigilance tests/data/api/urssaf.vigilance/refus.yaml --as 77567227221138 --library forms --store $T/as
urssaf.vigilance: 1 answer, 0 broken, 0 documents -> $T/as/registers/urssaf.vigilance.db
$ unefois import urssaf.vigilance tests/data/api/urssaf.vigilance --as 77567227221138 --library forms --store $T/as
urssaf.vigilance: 1 answer, 1 broken, 1 document -> $T/as/registers/urssaf.vigilance.db
tests/data/api/urssaf.vigilance/refus.yaml:4:3: error[R008]: the answer for 775672272 is there already; this one is left out
    4 |   siren: '000000091'
      |   ^^^^^^^^^^^^^^^^^^
      = remove one of the rows
1 error
[1]
$ unefois import urssaf.vigilance tests/data/api/urssaf.vigilance --as 77567227221139 --library forms --store $T/as
--as: error[A013]: '77567227221139': the check digit does not match
      = give the 14 digits of a SIRET
1 error
[2]
$ unefois import urssaf.vigilance tests/data/registers/urssaf.vigilance.csv --as 77567227221138 --library forms --store $T/as
unefois: error[U001]: --as goes with recorded answers: a CSV has its own column
      = usage: unefois import PROVIDER FILE... [OPTION...]
      = see unefois --help
1 error
[2]
$ unefois import urssaf.vigilance tests/data/registers/urssaf.vigilance.csv $T/u --library forms --store $T/as
unefois: error[U001]: 'urssaf.vigilance' is made of one CSV file, or of recorded answers only
      = usage: unefois import PROVIDER FILE... [OPTION...]
      = see unefois --help
1 error
[2]
# What is broken is told with its place and left out; the rest is kept.
$ printf '%s\n' '{"params": {"siren": "775672272", "year": 2025}, "status": 200, "payload": {"data": {"effectifs_annuel": [{"regime": "r", "value": "beaucoup"}]}}}' '{"params": {"siren": "775672272"}, "status": 404}' '{"params": {"siren": "7756722", "year": 2025}, "status": 404}' '' '{"params": {"siren": "775672272", "year": "l’an passé"}, "status": "404"}' '{"params": {"siren": "775672272", "year": 2025}, "status": "OK"}' '{"params": {"siren": "775672272", "year": 2024}, "status": 200}' '{"params": ["775672272"], "status": 404}' '{"params": {"siren": "775672272", "year": 2025}, "status": 404' '[]' '{"params": {"siren": "775672272", "year": 2025, "nature_effectif": "pire", "context": "x"}, "status": 404}' '{"params": {"siren": "775672272", "year": 2022, "context": "x"}, "status": 503}' '{"params": {"siren": "775672272", "year": 2021, "context": "y"}, "status": 503}' > $T/bad.jsonl; unefois import gip_mds.effectifs_annuels $T/bad.jsonl --library forms --store $T/b
gip_mds.effectifs_annuels: 2 answers, 10 broken, 0 documents -> $T/b/registers/gip_mds.effectifs_annuels.db
$T/bad.jsonl:9:62: error[T012]: '}' expected near end of file
    9 | {"params": {"siren": "775672272", "year": 2025}, "status": 404
      |                                                              ^
      = mend the JSON at this place
$T/bad.jsonl:1#/payload/data/effectifs_annuel/0/value: error[R011]: entreprise.effectif: a number is expected (found 'beaucoup')
      = as gip_mds.effectifs_annuels says (forms/providers/gip_mds.effectifs_annuels.yaml:25)
      = correct the answer, or the pointer in the provider
$T/bad.jsonl:2#/params: error[R010]: params: has no 'year'
      = correct the answer and import again
$T/bad.jsonl:3#/params/siren: error[R010]: no SIREN: nine digits expected, 7 found (found '7756722')
      = correct the answer and import again
$T/bad.jsonl:5#/params/year: error[R010]: a year has four digits (found 'l’an passé')
      = correct the answer and import again
$T/bad.jsonl:6#/status: error[R010]: a status is 200 to 299 or 400 to 599
      = correct the answer and import again
$T/bad.jsonl:7#: error[R010]: an answer has a payload
      = correct the answer and import again
$T/bad.jsonl:8#/params: error[R010]: params: is a map: {siren: '552049447'}
      = correct the answer and import again
$T/bad.jsonl:10#: error[R010]: an answer is an object with params, status and payload
      = correct the answer and import again
$T/bad.jsonl:11#/params/nature_effectif: error[R010]: not one of its codes (found 'pire')
      = correct the answer and import again
$T/bad.jsonl:12#/params/context: warning[R012]: 'context' is no parameter of gip_mds.effectifs_annuels, and not looked at
      = remove it, or add it to http: of the provider
10 errors, 1 warning
[1]
# When none is good the old register stays.
$ head -1 $T/bad.jsonl > $T/worse.jsonl; unefois import gip_mds.effectifs_annuels $T/worse.jsonl --library forms --store $T/b
$T/worse.jsonl:1#/payload/data/effectifs_annuel/0/value: error[R011]: entreprise.effectif: a number is expected (found 'beaucoup')
      = as gip_mds.effectifs_annuels says (forms/providers/gip_mds.effectifs_annuels.yaml:25)
      = correct the answer, or the pointer in the provider
1 error
[1]
# Another call's answer.
$ unefois import infogreffe.rcs tests/data/api/urssaf.vigilance/croix_rouge.yaml --library forms --store $T/b
tests/data/api/urssaf.vigilance/croix_rouge.yaml#/payload: error[R011]: nothing that infogreffe.rcs reads is in this answer: is it another call's?
      = correct the answer, or the pointer in the provider
1 error
[1]
$ unefois import dgfip.chiffres_affaires tests/data/api/insee.etablissement_diffusible/recorded.json --library forms --store $T/b
dgfip.chiffres_affaires: 1 answer, 3 broken, 0 documents -> $T/b/registers/dgfip.chiffres_affaires.db
tests/data/api/insee.etablissement_diffusible/recorded.json#/0/payload/data: error[R011]: rows are expected, in [ ]
      = named here (forms/providers/dgfip.chiffres_affaires.yaml:19)
      = correct the answer, or the pointer in the provider
tests/data/api/insee.etablissement_diffusible/recorded.json#/1/payload/data: error[R011]: rows are expected, in [ ]
      = named here (forms/providers/dgfip.chiffres_affaires.yaml:19)
      = correct the answer, or the pointer in the provider
tests/data/api/insee.etablissement_diffusible/recorded.json#/2/payload/data: error[R011]: rows are expected, in [ ]
      = named here (forms/providers/dgfip.chiffres_affaires.yaml:19)
      = correct the answer, or the pointer in the provider
3 errors
[1]
# Files that are none.
$ printf 'params: {siren: 775672272}\nstatus: 200\npayload: |-\n  {\n    "data": {"tva_number": }\n  }\n' > $T/syntax.yaml; unefois import commission.tva $T/syntax.yaml --library forms --store $T/b
$T/syntax.yaml:5:26: error[T012]: unexpected token near '}'
    5 |   "data": {"tva_number": }
      |                          ^
      = mend the JSON at this place
1 error
[1]
$ printf 'params: {siren: 775672272}\nstatus: 200\npayload: {data: {tva_number: FR1}}\n' > $T/map.yaml; unefois import commission.tva $T/map.yaml --library forms --store $T/b
$T/map.yaml:3:10: error[R010]: payload: is JSON text: write payload: |- and the JSON below it
    3 | payload: {data: {tva_number: FR1}}
      |          ^^^^^^^^^^^^^^^^^^^^^^^^^
      = correct the answer and import again
1 error
[1]
$ printf 'params: {siren: 775672272}\nstatus: 200\npayload: |-\n  [1, 2]\n' > $T/list.yaml; unefois import commission.tva $T/list.yaml --library forms --store $T/b
$T/list.yaml#/payload: error[R011]: an answer is an object, in { }
      = correct the answer, or the pointer in the provider
1 error
[1]
$ (printf '{"params": {"siren": "775672272"}, "status": 200, "payload": '; head -c 100000 /dev/zero | tr '\0' '['; printf '}') > $T/deep.json; unefois import commission.tva $T/deep.json --library forms --store $T/b
$T/deep.json:1:2109: error[T004]: nested deeper than 64
    1 | ...[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[...
      |                                                                ^
      = a form never needs more than a dozen levels
1 error
[1]
$ (printf '{"params": {"siren": "775672272"}, "status": 200, "payload": {"a": '; head -c 100 /dev/zero | tr '\0' '['; head -c 100 /dev/zero | tr '\0' ']'; printf '}}') > $T/deep.json; unefois import commission.tva $T/deep.json --library forms --store $T/b 2>&1 | sed 's/\(\/0\)*:/...:/'
$T/deep.json#/payload/a...: error[T004]: nested deeper than 64
      = a form never needs more than a dozen levels
1 error
$ mkdir $T/empty; unefois import commission.tva $T/empty --library forms --store $T/b
$T/empty: error[U002]: no recorded answer in this folder
      = correct the path
1 error
[2]
$ unefois import commission.tva $T/nowhere.json --library forms --store $T/b
$T/nowhere.json: error[U002]: no such file
      = correct the path
1 error
[2]
$ gzip -c tests/data/api/gip_mds.effectifs_annuels/croix_rouge.jsonl > $T/packed.jsonl.gz; unefois import gip_mds.effectifs_annuels $T/packed.jsonl.gz --library forms --store $T/b
gip_mds.effectifs_annuels: 3 answers, 0 broken, 0 documents -> $T/b/registers/gip_mds.effectifs_annuels.db
$ unefois import sirene tests/data/api/insee.etablissement_diffusible/recorded.json --library forms --store $T/b
unefois: error[U001]: 'sirene' is a stock: recorded answers are a provider's
      = usage: unefois import PROVIDER FILE... [OPTION...]
      = see unefois --help
1 error
[2]
