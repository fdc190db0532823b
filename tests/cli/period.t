# A form that speaks of a quarter: the one before the filing, unless another is told.
$ cp -r tests/library $T/library; cp tests/golden/a_form_speaks_of_a_quarter/form.yaml $T/library/trimestre.yaml; unefois import test.annuaire tests/library/registers/test.annuaire.csv --library $T/library --store $T --quiet 2>/dev/null
$ unefois render $T/library/trimestre.yaml --store $T --siret 73282932000074 --at 2026-11-24T09:00:00Z | sed -n 1,30p
Cas
===

Demandé par : Service des essais pour 13002526500013 (essais@exemple.fr,
0102030405)
Établissement : 73282932000074
Trimestre déclaré : 3e trimestre 2026
Données relevées le 24 novembre 2026
1 question à remplir, aucun document à fournir

Section
-------
- Nom : Société Une (Insee, situation au 1er octobre 2026)
* Jour de la livraison (obligatoire)
  Réponse : ____________ (date, par exemple 23/11/2026)
- Trimestre : 2026-Q3 (calculé)

Ce que l’administration en déduit
---------------------------------
- Déclaré en retard : non (calculé)

Une donnée montrée ci-dessus est fausse ? Contestez-la en disant pourquoi : un
agent tranche.
$ unefois render $T/library/trimestre.yaml --store $T --siret 73282932000074 --at 2026-11-24T09:00:00Z --period 2026-Q1 | grep -i trimestre
Trimestre déclaré : 1er trimestre 2026
- Trimestre : 2026-Q1 (calculé)
$ unefois render $T/library/trimestre.yaml --to html --store $T --siret 73282932000074 --at 2026-11-24T09:00:00Z --action /depot | grep -o 'Trimestre déclaré : [^<]*'
Trimestre déclaré : 3e trimestre 2026
$ unefois prefill $T/library/trimestre.yaml --store $T --siret 73282932000074 --at 2027-01-02T09:00:00Z | grep '"period"'
  "period": "2026-Q4",
# What is filed tells it, and so does the schema.
$ echo 'jour: 2026-09-30' >$T/a.yaml; unefois submit $T/library/trimestre.yaml --store $T --siret 73282932000074 --at 2026-11-24T09:00:00Z --answers $T/a.yaml --id 1 --verify -o $T/filed.xml; sed -n 1p $T/filed.xml | grep -o 'period="[^"]*" siret'; unefois verify $T/filed.xml --form $T/library/trimestre.yaml
verified: schema, canonical form and digest
wrote $T/filed.xml
period="2026-Q3" siret
form      cas 1.0.0
filing    1
company   73282932000074
period    2026-Q3
filed at  2026-11-24T09:00:00Z
audience  applicant
values    1 from administrations, 1 from the company
          0 absent, 0 withheld, 0 claimed
verified: schema, canonical form and digest
$ unefois schema $T/library/trimestre.yaml | grep -B1 -A3 '"quarter"\|"period"'
      <xs:attribute name="id" type="text" use="required"/>
      <xs:attribute name="period" type="quarter" use="required"/>
      <xs:attribute name="siret" type="siret" use="required"/>
      <xs:attribute name="version" type="xs:string" fixed="1.0.0" use="required"/>
    </xs:complexType>
--
    <xs:attribute name="authority" type="line" use="required"/>
    <xs:attribute name="period" type="line"/>
    <xs:attribute name="provider" type="word" use="required"/>
    <xs:attribute name="retrieved_at" type="moment" use="required"/>
  </xs:attributeGroup>
--
  </xs:simpleType>
  <xs:simpleType name="quarter">
    <xs:restriction base="xs:string">
      <xs:pattern value="[0-9]{4}-Q[1-4]"/>
    </xs:restriction>
$ sed -i 's/2026-Q3/2026-T3/' $T/filed.xml; unefois verify $T/filed.xml --form $T/library/trimestre.yaml
form      cas 1.0.0
filing    1
company   73282932000074
period    2026-T3
filed at  2026-11-24T09:00:00Z
audience  applicant
values    1 from administrations, 1 from the company
          0 absent, 0 withheld, 0 claimed
$T/filed.xml:1:1: error[X004]: element 'submission', attribute 'period': [facet 'pattern'] the value '2026-T3' is not accepted by the pattern '[0-9]{4}-Q[1-4]'
    1 | <submission xmlns="urn:unefois:form:cas:1" at="2026-11-24T09:00:00Z" audience="applicant" definition="sha256:7aceb02086619e7a663df58fce462982c4929d75ec140927495...
      | ^^^^^^^^^^^
      = the file was changed, or made by another program
1 error
[1]
# It is judged by that period, and computed with.
$ unefois submit $T/library/trimestre.yaml --store $T --siret 73282932000074 --at 2026-11-24T09:00:00Z --answers $T/a.yaml --period 2026-Q2
$T/a.yaml:1:7: error[A005]: 'jour': Ce jour n'est pas du trimestre déclaré.
    1 | jour: 2026-09-30
      |       ^^^^^^^^^^
      = correct the answer
1 error
[1]
$ unefois prefill $T/library/trimestre.yaml --store $T --siret 73282932000074 --at 2026-11-24T09:00:00Z --period 2026-Q2 --audience agent | grep -A4 en_retard
    "en_retard": {
      "origin": "derived",
      "label": "Déclaré en retard",
      "type": "boolean",
      "value": "true"
# One that is none, where none is, and where one has to be told.
$ unefois prefill $T/library/trimestre.yaml --store $T --siret 73282932000074 --period 2026-T1
unefois: error[U001]: '2026-T1' is no quarter like 2026-Q4
      = usage: unefois prefill FORM --siret N [OPTION...]
      = see unefois --help
1 error
[2]
$ unefois prefill tests/library/essai.yaml --store $T --siret 73282932000074 --audience agent --period 2026
unefois: error[U001]: 'essai' speaks of no period
      = usage: unefois prefill FORM --siret N [OPTION...]
      = see unefois --help
1 error
[2]
$ sed 's/^period: .*/period: {unit: month}/' $T/library/trimestre.yaml >$T/library/mois.yaml; unefois prefill $T/library/mois.yaml --store $T --siret 73282932000074
unefois: error[U001]: 'cas' needs '--period', a month: 2026-11
      = usage: unefois prefill FORM --siret N [OPTION...]
      = see unefois --help
1 error
[2]
$ unefois render $T/library/mois.yaml --store $T --siret 73282932000074 --at 2026-11-24T09:00:00Z --period 2026-10 | grep Période
Période : octobre 2026
$ unefois render $T/library/mois.yaml --period 2026-10
unefois: error[U001]: '--period' needs '--siret'
      = usage: unefois render FORM [OPTION...]
      = see unefois --help
1 error
[2]
# A worked case tells it, too.
$ mkdir -p $T/library/tests/cas; printf 'case: Le deuxième trimestre\nsiret: "73282932000074"\nat: 2026-11-24\nperiod: 2026-Q2\ndraft: true\nexpect: {trimestre: 2026-Q2}\n' >$T/library/tests/cas/deux.yaml; unefois test $T/library/trimestre.yaml
cas 1.0.0
  ok      deux.yaml: Le deuxième trimestre
$T/library/trimestre.yaml:15:3: error[C005]: no case expects a value of '$en_retard'
   15 |   en_retard: {label: Déclaré en retard, value: "$filed_on > add-months($period.end, 2)"}
      |   ^^^^^^^^^
      = add a case to tests/FORM that expects its value
1 error
1 case: 1 ok, 0 not ok
1 derived value without a case
[1]
$ sed -i 's/period: 2026-Q2/period: 2026/' $T/library/tests/cas/deux.yaml; unefois test $T/library/trimestre.yaml 2>&1 | head -4
cas 1.0.0
  not ok  deux.yaml: Le deuxième trimestre
$T/library/tests/cas/deux.yaml:4:9: error[C001]: 'period' is no quarter like 2026-Q4
    4 | period: 2026
# Another unit is another schema.
$ sed 's/version: 1.0.0/version: 2.0.0/' $T/library/mois.yaml >$T/library/deux.yaml; unefois diff $T/library/trimestre.yaml $T/library/deux.yaml | grep -i period
         period   quarter, add-months($filed_on, -3) by default -> month
  ~ $period  type   string -> month
                period     neither backward nor forward  quarter -> month
