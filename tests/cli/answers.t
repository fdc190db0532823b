# What a company may not say. Nothing is written then.
$ for f in tests/data/registers/*.csv; do unefois import $(basename $f .csv) $f --library forms --store $T/s >/dev/null 2>&1; done; ls $T/s/registers | wc -l
20
$ for f in tests/data/mps/wrong_*.yaml; do echo "-- $(basename $f)"; unefois submit forms/marche-public-simplifie.yaml --store $T/s --siret 55204944776279 --context tests/data/mps/context.yaml --answers $f --at 2026-11-24T09:00:00Z --id X -o $T/x.xml; echo "exit $?"; done; ls $T/x.xml
-- wrong_claim_without_motive.yaml
tests/data/mps/wrong_claim_without_motive.yaml:12:12: error[A009]: 'adresse' is known: contesting it needs a motive
   12 |     value: {voie: 10 RUE DE L'EXEMPLE, commune: SAINT-DENIS}
      |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = write claims: {field: {value: ..., motive: ...}}
1 error
exit 1
-- wrong_constraint.yaml
tests/data/mps/wrong_constraint.yaml:7:14: error[A005]: 'part_marche' does not meet '. >= 0 and . <= 100'
    7 | part_marche: 112.5
      |              ^^^^^
      = correct the answer
1 error
exit 1
-- wrong_dropped_line.yaml
tests/data/mps/wrong_dropped_line.yaml:10:1: error[A002]: 'p1' is not asked any more
   10 | p1: kbis.pdf
      | ^^
      = K-bis – ne peut plus être demandé (décret 2021-631, CCP R2143-9), et les données du RCS sont ci-dessus (forms/marche-public-simplifie.yaml:133)
      = remove the answer: the value comes from elsewhere
1 error
exit 1
-- wrong_lot.yaml
tests/data/mps/wrong_lot.yaml:2:7: error[A007]: 'lots': '4' is not one of the choices
    2 | lots: ["1", "4"]
      |       ^^^^^^^^^^
      = use one of the codes
1 error
exit 1
-- wrong_missing.yaml
courriel: error[A004]: 'courriel' is not answered
      = answer the question
honneur: error[A004]: 'honneur' is not answered
      = answer the question
2 errors
exit 1
-- wrong_pick.yaml
tests/data/mps/wrong_pick.yaml:3:15: error[A010]: 'representant': there is no row 9 of 2
    3 | representant: {pick: 9}
      |               ^^^^^^^^^
      = write field: {pick: N}
1 error
exit 1
-- wrong_rows.yaml
cotraitants: error[A004]: 'cotraitants': 0 rows instead of 1 to 20
      = answer the question
1 error
exit 1
-- wrong_siret.yaml
tests/data/mps/wrong_siret.yaml:11:13: error[A003]: 'cotraitants/siret': the check digit does not match
   11 |   - siret: "00000001800011"
      |             ^^^^^^^^^^^^^^
      = correct the answer
1 error
exit 1
-- wrong_source_field.yaml
tests/data/mps/wrong_source_field.yaml:10:15: error[A009]: 'denomination' is known: contesting it needs a motive
   10 | denomination: AUTRE NOM
      |               ^^^^^^^^^
      = write claims: {field: {value: ..., motive: ...}}
1 error
exit 1
-- wrong_type.yaml
tests/data/mps/wrong_type.yaml:7:14: error[A003]: 'part_marche': a number is expected
    7 | part_marche: un quart
      |              ^^^^^^^^
      = correct the answer
tests/data/mps/wrong_type.yaml:8:14: error[A003]: 'encadrement': a whole number is expected
    8 | encadrement: 4.5
      |              ^^^
      = correct the answer
2 errors
exit 1
-- wrong_unknown_field.yaml
tests/data/mps/wrong_unknown_field.yaml:10:1: error[A001]: 'couriel' is no field of the form
   10 | couriel: autre@candidat.example
      | ^^^^^^^
      = did you mean 'courriel'?
      = correct the name, or remove the answer
1 error
exit 1
ls: cannot access '$T/x.xml': No such file or directory
[2]
$ unefois submit forms/marche-public-simplifie.yaml --store $T/s --siret 55204944776278 --context tests/data/mps/context.yaml --answers tests/data/mps/answers_sncf.yaml
--siret: error[A013]: '55204944776278': the check digit does not match
      = give the 14 digits of a SIRET
1 error
[2]
$ unefois submit forms/marche-public-simplifie.yaml --store $T/s --siret 55204944776279 --answers tests/data/mps/answers_sncf.yaml
acheteur: error[A012]: the context does not give 'acheteur'
      = name it with --context FILE, or write context: in a worked case
reference: error[A012]: the context does not give 'reference'
      = name it with --context FILE, or write context: in a worked case
2 errors
[2]
$ unefois submit forms/marche-public-simplifie.yaml --store $T/s --siret 55204944776279 --context tests/data/mps/context.yaml --answers tests/data/mps/answers_sncf.yaml --audience company
unefois: error[U004]: the form 'marche-public-simplifie' is open: it is for 'applicant' or 'agent', not 'company'
      = use another --audience
1 error
[2]
$ unefois submit forms/marche-public-simplifie.yaml --store $T/s --siret 55204944776279 --context tests/data/mps/context.yaml --answers tests/data/mps/answers_sncf.yaml --at yesterday
unefois: error[U001]: 'yesterday' is no moment like 2026-11-24T09:00:00Z
      = usage: unefois submit FORM --siret N [OPTION...]
      = see unefois --help
1 error
[2]
$ unefois submit forms/marche-public-simplifie.yaml --store $T/s --siret 55204944776279 --context tests/data/mps/context.yaml --answers tests/data/mps/answers_sncf.yaml --verify -o /dev/full
/dev/full: error[W002]: cannot write the file: No space left on device
      = check the rights and the space on the disk
1 error
verified: schema, canonical form and digest
[3]
# Without a store every source is down: the form can still be filed, and what policy asks is asked.
$ unefois submit forms/marche-public-simplifie.yaml --store $T/none --siret 55204944776279 --context tests/data/mps/context_sans_lots.yaml --answers tests/data/mps/answers_association.yaml --at 2026-11-24T09:00:00Z --id X --audience agent 2>/dev/null | grep -c 'code="unavailable"'
16
# No answers at all: what is asked is told, field by field.
$ unefois submit forms/marche-public-simplifie.yaml --store $T/s --siret 55204944776279 --context tests/data/mps/context.yaml --at 2026-11-24T09:00:00Z --id X
courriel: error[A004]: 'courriel' is not answered
      = answer the question
encadrement: error[A004]: 'encadrement' is not answered
      = answer the question
groupement: error[A004]: 'groupement' is not answered
      = answer the question
honneur: error[A004]: 'honneur' is not answered
      = answer the question
lots: error[A004]: 'lots' is not answered
      = answer the question
part_marche: error[A004]: 'part_marche' is not answered
      = answer the question
representant: error[A004]: 'representant': one of 2 is to be picked
      = answer the question
telephone: error[A004]: 'telephone' is not answered
      = answer the question
8 errors
[1]
