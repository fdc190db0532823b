# What may be chosen depends on what is known, on another answer, or on the context.
$ cp -r tests/library $T/library; cp tests/golden/a_choice_is_filtered/form.yaml $T/library/f.yaml; unefois import test.annuaire tests/library/registers/test.annuaire.csv --library $T/library --store $T --quiet 2>/dev/null; printf 'lots: [{numero: L1, intitule: Gros œuvre, metier: A1}, {numero: L2, intitule: Jardin, metier: B2}]\n' >$T/c.yaml
$ unefois render $T/library/f.yaml --store $T --siret 73282932000074 --at 2026-11-24T09:00:00Z --context $T/c.yaml | sed -n '/^Section/,$p'
Section
-------
- Activité : Bâtiment (Insee, situation au 1er octobre 2026)
* Aide demandée (obligatoire)
  [ ] formation  Formation
  [ ] voyage  Voyage
* Département (obligatoire)
  [ ] 29  Finistère
  [ ] 35  Ille-et-Vilaine
* Commune du projet (obligatoire)
  Celle où il se tient.
  Les choix possibles dépendent de votre situation ou de vos autres réponses.
  Réponse : ____________ (un choix, un code de la liste communes)
* Lot (facultatif)
  [ ] L2  Jardin

Une donnée montrée ci-dessus est fausse ? Contestez-la en disant pourquoi : un
agent tranche.
$ unefois render $T/library/f.yaml --to html --action /depot --store $T --siret 73282932000074 --at 2026-11-24T09:00:00Z --context $T/c.yaml | grep -o 'value="\(equipement\|formation\|voyage\|29019[^"]*\|29232[^"]*\|L1\|L2\)"\|Celle où[^<]*'
value="formation"
value="voyage"
Celle où il se tient. Les choix possibles dépendent de votre situation ou de vos autres réponses.
value="29019"
value="29232"
value="L2"
# A program is told what the filter reads, and which choices there are now.
$ unefois prefill $T/library/f.yaml --store $T --siret 73282932000074 --at 2026-11-24T09:00:00Z --context $T/c.yaml | grep '"\(choice_filter\|code\)"'
          "code": "formation",
          "code": "voyage",
      "choice_filter": "pour = activite or not(exists(pour))",
          "code": "29",
          "code": "35",
      "choice_filter": "departement_no = departement and code != '29232'",
          "code": "L2",
      "choice_filter": "metier = activite",
$ printf 'departement: "35"\n' >$T/a.yaml; unefois prefill $T/library/f.yaml --store $T --siret 73282932000074 --at 2026-11-24T09:00:00Z --context $T/c.yaml --answers $T/a.yaml | grep -A9 '"commune"' | grep '"code"'
          "code": "35238",
# Another code is refused, with its place.
$ printf 'departement: "35"\ncommune: "29019"\naide: voyage\nlot: L2\n' >$T/a.yaml; unefois submit $T/library/f.yaml --store $T --siret 73282932000074 --at 2026-11-24T09:00:00Z --context $T/c.yaml --answers $T/a.yaml
$T/a.yaml:2:11: error[A007]: 'commune': '29019' is not one of the choices now
    2 | commune: "29019"
      |           ^^^^^
      = use one of the codes
1 error
[1]
$ printf 'departement=29&commune=29232&aide=formation&lot=' >$T/a.form; unefois render $T/library/f.yaml --to html --action /depot --store $T --siret 73282932000074 --at 2026-11-24T09:00:00Z --context $T/c.yaml --answers $T/a.form | grep -o 'id="e-commune"[^/]*'
id="e-commune">Prenez une des réponses proposées.<
$ printf 'departement: "35"\ncommune: "35238"\naide: formation\nlot: L1\n' >$T/a.yaml; unefois submit $T/library/f.yaml --store $T --siret 73282932000074 --at 2026-11-24T09:00:00Z --context $T/c.yaml --answers $T/a.yaml --id 1 --verify | grep -o '<\(aide\|commune\|lot\).*'
$T/a.yaml:4:6: error[A007]: 'lot': 'L1' is not one of the choices now
    4 | lot: L1
      |      ^^
      = use one of the codes
1 error
[1]
# The answer that narrows another question matters.
$ unefois explain $T/library/f.yaml departement | tail -8
  purpose      trouver la commune
  type         choice: one code of a list
  choices      29: Finistère
               35: Ille-et-Vilaine
  read by      commune
  changes      whether one may choose 29019
               answered '29' (Finistère): true
               answered '35' (Ille-et-Vilaine): false
$ unefois explain $T/library/f.yaml commune | grep -A1 offered
  offered      departement_no = departement and code != '29232'
    XForms     departement_no = departement and code != '29232'
