# One section used twice under two prefixes: what is filed, and read back.
$ for f in tests/library/registers/*.csv; do unefois import $(basename $f .csv) $f --library tests/library --store $T/s >>$T/log 2>&1; done
$ printf 'commune: Lyon\nporteur_agrement: false\nporteur_effectif: 12\nporteur_courriel: a@exemple.fr\nporteur_taches: [{nom: Étude, heures: 30}, {nom: Plans, heures: 6}]\nassocie_agrement: true\nassocie_effectif: 8\nassocie_numero: N1\nassocie_courriel: b@exemple.fr\n' >$T/a.yaml; unefois submit tests/golden/a_section_used_twice_under_prefixes/form.yaml --library tests/library --store $T/s --siret 73282932000074 --answers $T/a.yaml --audience agent --at 2026-11-24T09:00:00Z --id X -o $T/f.xml; sed '1s/sha256:[0-9a-f]*/sha256:.../' $T/f.xml; echo
wrote $T/f.xml
<submission xmlns="urn:unefois:form:cas:1" at="2026-11-24T09:00:00Z" audience="agent" definition="sha256:..." form="cas" id="X" siret="73282932000074" version="1.0.0">
<nom origin="source"><value as_of="2026-10-01" authority="Insee" provider="test.annuaire" retrieved_at="2026-11-24T09:00:00Z">Société Une</value></nom>
<commune origin="ask"><value>Lyon</value></commune>
<porteur_agrement origin="ask"><value>false</value></porteur_agrement>
<porteur_effectif origin="ask"><value>12</value></porteur_effectif>
<porteur_courriel origin="ask"><value>a@exemple.fr</value></porteur_courriel>
<porteur_heures origin="derived"><value>3</value></porteur_heures>
<porteur_taches origin="ask"><row><nom origin="ask"><value>Étude</value></nom><heures origin="ask"><value>30</value></heures></row><row><nom origin="ask"><value>Plans</value></nom><heures origin="ask"><value>6</value></heures></row></porteur_taches>
<associe_agrement origin="ask"><value>true</value></associe_agrement>
<associe_effectif origin="ask"><value>8</value></associe_effectif>
<associe_numero origin="ask"><value>N1</value></associe_numero>
<associe_courriel origin="ask"><value>b@exemple.fr</value></associe_courriel>
<associe_heures origin="derived"><value>0</value></associe_heures>
</submission>
$ unefois verify $T/f.xml --library tests/library --form tests/golden/a_section_used_twice_under_prefixes/form.yaml
form      cas 1.0.0
filing    X
company   73282932000074
filed at  2026-11-24T09:00:00Z
audience  agent
values    1 from administrations, 12 from the company
          0 absent, 0 withheld, 0 claimed
verified: schema, canonical form and digest
# A rule of the section holds for each use alone, and says so in the form's names.
$ printf 'commune: Paris\nporteur_agrement: true\nporteur_effectif: 6000\nporteur_courriel: a@exemple.fr\nassocie_agrement: false\nassocie_effectif: 6000\nassocie_courriel: b@exemple.fr\nassocie_taches: [{nom: Étude}]\nfax: 1\n' >$T/b.yaml; unefois submit tests/golden/a_section_used_twice_under_prefixes/form.yaml --library tests/library --store $T/s --siret 73282932000074 --answers $T/b.yaml --at 2026-11-24T09:00:00Z --id X
$T/b.yaml:6:19: error[A018]: 'associe_personne': Au-delà de 5 000 salariés un agrément est nécessaire
    6 | associe_effectif: 6000
      |                   ^^^^
      = correct one of the answers
$T/b.yaml:9:1: error[A001]: 'fax' is no field of the form
    9 | fax: 1
      | ^^^
      = correct the name, or remove the answer
associe_taches[1]/heures: error[A004]: 'heures' is not answered
      = answer the question
3 errors
[1]
# A field of an earlier version is found by the id that the section gives it, with the prefix.
$ F=tests/golden/a_section_used_twice_under_prefixes/form.yaml; (sed '/^  - use: /,$d; /^decides:/,/^  suff/d; s/1\.0\.0/0.9.0/' $F; printf '  - section: porteur_personne\n    title: Le porteur\n    fields:\n      - {field: porteur_nombre, replaces: [l3, l4], label: Effectif, ask: integer, purpose: essai}\n') >$T/old.yaml; unefois diff $T/old.yaml $F --library tests/library | grep nombre
  ~ porteur_effectif       renamed     porteur_nombre -> porteur_effectif (renamed_from)
                           message     + Un nombre positif
  ~ l3  field  ask: porteur_nombre -> ask: porteur_courriel
  ~ l4  field  ask: porteur_nombre -> ask: associe_courriel
  ~ porteur_nombre    element    neither backward nor forward  required -> absent
# What each may be asked for: two situations that differ only there.
$ unefois explain tests/golden/a_section_used_twice_under_prefixes/form.yaml associe_agrement --library tests/library
associe_agrement - Agrément
  origin       ask: asked of the company
  added        essai
  purpose      essai
  type         boolean: yes or no
  section if   porteur_effectif > 10
    in French  « Effectif » est supérieur à 10
    XForms     porteur_effectif > 10
    reads      porteur_effectif
  section      associe_effectif < 5000 or associe_agrement
    in French  « Effectif » est inférieur à 5 000 ou vous répondez oui à « Agrément »
    XForms     associe_effectif < 5000 or associe_agrement = 'true'
    reads      associe_effectif
    says       Au-delà de 5 000 salariés un agrément est nécessaire
  read by      associe_numero
  changes      whether it applies: associe_numero
               answered true: true
               answered false: false
               both with porteur_effectif = 11
                         commune = ''
# What a type of the library wants of an answer, each field of it does; in its own words, where it has some.
$ printf 'taux: 120\npart: 101\ndepuis: 2026-11-25\npersonnes: [{statut: invite}]\n' >$T/c.yaml; unefois submit tests/golden/types_are_shared/form.yaml --library tests/library --store $T/s --siret 73282932000074 --answers $T/c.yaml --at 2026-11-24T09:00:00Z --id X
$T/c.yaml:1:7: error[A005]: 'taux': Un taux va de 0 à 100
    1 | taux: 120
      |       ^^^
      = correct the answer
$T/c.yaml:2:7: error[A005]: 'part': Une part va de 0 à 100
    2 | part: 101
      |       ^^^
      = correct the answer
$T/c.yaml:3:9: error[A005]: 'depuis': Une date passée est attendue
    3 | depuis: 2026-11-25
      |         ^^^^^^^^^^
      = correct the answer
$T/c.yaml:4:22: error[A007]: 'statut': 'invite' is not one of the choices now
    4 | personnes: [{statut: invite}]
      |                      ^^^^^^
      = use one of the codes
4 errors
[1]
$ unefois render tests/golden/types_are_shared/form.yaml --to xml --lang en --library tests/library | grep -A6 'id="taux"'
<field act="ask" constraint=". >= 0 and . &lt;= 100" disclosure="public" id="taux" origin="ask" required="true()" type="decimal" unit="%">
<label>Rate</label>
<hint>From 0 to 100</hint>
</field>
<field act="ask" constraint=". >= 0 and . &lt;= 100" disclosure="public" id="part" origin="ask" required="true()" type="decimal" unit="%">
<label>Part des associés</label>
<hint>100 : tout</hint>
$ unefois explain tests/golden/types_are_shared/form.yaml part --library tests/library
part - Part des associés
  origin       ask: asked of the company
  added        essai
  hint         100 : tout
  purpose      essai
  type         decimal: a number, at most 6 decimal places
               as type.taux says
  unit         %
  constraint   . >= 0 and . <= 100
    in French  « Part des associés » est supérieur ou égal à 0 et « Part des associés » est inférieur ou égal à 100
    XForms     . >= 0 and . <= 100
    says       Une part va de 0 à 100
  read by      reste
  changes      the value of reste
               answered 100: 0
               answered 99: 1
