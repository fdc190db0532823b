# A period is asked as two days, both of it.
$ cp -r tests/library $T/library; cp tests/golden/a_period_is_asked/form.yaml $T/library/f.yaml; printf 'accord: {debut: 2026-01-01, fin: 2028-12-31}\nchantier: {debut: 01/03/2027, fin: 2027-03-31}\n' >$T/a.yaml
$ unefois submit $T/library/f.yaml --store $T --siret 73282932000074 --at 2026-11-24T09:00:00Z --answers $T/a.yaml --id 1 --verify --quiet -o $T/f.xml; grep -o '<\(accord\|chantier\|jours\).*' $T/f.xml; unefois verify $T/f.xml --form $T/library/f.yaml 2>&1 | tail -1
<accord origin="ask"><value><debut>2026-01-01</debut><fin>2028-12-31</fin></value></accord>
<chantier origin="ask"><value><debut>2027-03-01</debut><fin>2027-03-31</fin></value></chantier>
<jours origin="derived"><value>31</value></jours>
verified: schema, canonical form and digest
$ unefois render $T/library/f.yaml --store $T --siret 73282932000074 --at 2026-11-24T09:00:00Z --answers $T/a.yaml --quiet | sed -n '/^\* Période/,/jours/p'
* Période de l'accord (obligatoire)
  Réponse : du 1er janvier 2026 au 31 décembre 2028
* Dates du chantier (obligatoire)
  Réponse : du 1er mars 2027 au 31 mars 2027
- Durée du chantier : 31 jours (calculé)
$ unefois render $T/library/f.yaml --to html --action /d --store $T --siret 73282932000074 --at 2026-11-24T09:00:00Z --quiet | grep -o 'name="accord[^"]*"'
name="accord.debut"
name="accord.fin"
# Both of them, in order, and what they must meet together.
$ printf 'accord: {debut: 2026-01-01}\nchantier: {debut: 2027-03-31, fin: 2027-03-01}\n' >$T/b.yaml; unefois submit $T/library/f.yaml --store $T --siret 73282932000074 --at 2026-11-24T09:00:00Z --answers $T/b.yaml --quiet
$T/b.yaml:1:9: error[A003]: 'accord': a part is missing
    1 | accord: {debut: 2026-01-01}
      |         ^^^^^^^^^^^^^^^^^^^
      = correct the answer
$T/b.yaml:2:11: error[A003]: 'chantier': the end is before the start
    2 | chantier: {debut: 2027-03-31, fin: 2027-03-01}
      |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = correct the answer
[1]
$ printf 'accord: 2026\nchantier: {start: 2027-03-31}\n' >$T/b.yaml; unefois submit $T/library/f.yaml --store $T --siret 73282932000074 --at 2026-11-24T09:00:00Z --answers $T/b.yaml --quiet
$T/b.yaml:1:9: error[A003]: 'accord': a map of its parts is expected
    1 | accord: 2026
      |         ^^^^
      = correct the answer
$T/b.yaml:2:12: error[A001]: 'chantier' has no part 'start'
    2 | chantier: {start: 2027-03-31}
      |            ^^^^^
      = correct the name, or remove the answer
[1]
$ printf 'accord: {debut: 2026-01-01, fin: 2027-03-30}\nchantier: {debut: 01/03/2027, fin: 2027-03-31}\n' >$T/b.yaml; unefois submit $T/library/f.yaml --store $T --siret 73282932000074 --at 2026-11-24T09:00:00Z --answers $T/b.yaml --quiet
$T/b.yaml:2:11: error[A018]: 'unique': Le chantier a lieu pendant l'accord.
    2 | chantier: {debut: 01/03/2027, fin: 2027-03-31}
      |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = correct one of the answers
[1]
$ printf 'accord.debut=01/01/2026&accord.fin=&chantier.debut=02/02/2026&chantier.fin=01/02/2026' >$T/a.form; unefois render $T/library/f.yaml --to html --action /d --store $T --siret 73282932000074 --at 2026-11-24T09:00:00Z --answers $T/a.form --quiet | grep -o 'id="e-[^<]*'
id="e-accord.fin">La réponse n’a pas la forme attendue (date, par exemple 23/11/2026) : les deux jours sont nécessaires.
id="e-chantier">La réponse n’a pas la forme attendue (période, du premier au dernier jour) : le dernier jour est avant le premier.
$ sed -i 's,<fin>2028-12-31</fin>,,' $T/f.xml; unefois verify $T/f.xml --form $T/library/f.yaml 2>&1 | grep -A2 X004
$T/f.xml:3:22: error[X004]: element 'value': missing child element(s). Expected is ( fin )
    3 | <accord origin="ask"><value><debut>2026-01-01</debut></value></accord>
      |                      ^^^^^^
# An answer that is read by its parts matters.
$ unefois explain $T/library/f.yaml chantier | tail -5
    says       Le chantier a lieu pendant l'accord.
  read by      jours
  changes      the value of jours
               answered 2024-10-04: 1
               answered absent: absent
