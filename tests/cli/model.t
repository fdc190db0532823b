# What a definition says beside its fields, and who reads it.
$ for f in tests/data/model/registers/*.csv; do unefois import $(basename $f .csv) $f --library tests/data/model --store $T/s; done 2>&1 | cut -d, -f1
test.annuaire: 1 row
test.effectifs: 1 row
$ unefois test tests/data/model
aide 1.0.0
  ok      candidat.yaml: The applicant sees what follows of his answers, not of protected data
  ok      petite.yaml: A small one is eligible, which only the agent sees
2 cases: 2 ok, 0 not ok
$ printf 'depenses: 12000\n' > $T/a.yaml; unefois render tests/data/model/aide.yaml --to text --store $T/s --siret 73282932000074 --answers $T/a.yaml --audience agent --at 2026-11-24T09:00:00Z
Aide à l'équipement
===================

Demandé par : Service des essais pour 13002526500013 (essais@exemple.fr,
0102030405)
Établissement : 73282932000074
Données relevées le 24 novembre 2026
Aucune question à remplir, aucun document à fournir

Votre société
-------------
- Nom : Société Une (Insee, situation au 1er octobre 2026)
- Effectif : 25 salariés (GIP-MDS)

Votre projet
------------
* Dépenses prévues (obligatoire)
  Réponse : 12 000,00 €

Ce que l’administration en déduit
---------------------------------
- Éligible : oui (calculé)
- Taux de l'aide : 20 % (calculé)
- Montant de l'aide : 2 400,00 € (calculé)

Une donnée montrée ci-dessus est fausse ? Contestez-la en disant pourquoi : un
agent tranche.
$ unefois render tests/data/model/aide.yaml --to text --store $T/s --siret 73282932000074 --answers $T/a.yaml --at 2026-11-24T09:00:00Z | grep -A5 déduit
Ce que l’administration en déduit
---------------------------------
- Éligible : calculé pour l’administration, qui seule le voit
- Taux de l'aide : 20 % (calculé)
- Montant de l'aide : 2 400,00 € (calculé)

$ unefois render tests/data/model/aide.yaml --to html --store $T/s --siret 73282932000074 --answers $T/a.yaml --at 2026-11-24T09:00:00Z | grep -o '<h2>Ce que l’administration en déduit.*'
<h2>Ce que l’administration en déduit</h2><dl><div><dt>Éligible</dt><dd>calculé pour l’administration, qui seule le voit</dd></div><div><dt>Taux de l&#39;aide</dt><dd>20 %</dd></div><div><dt>Montant de l&#39;aide</dt><dd>2 400,00 €</dd></div></dl></section>
$ unefois prefill tests/data/model/aide.yaml --store $T/s --siret 73282932000074 --answers $T/a.yaml --at 2026-11-24T09:00:00Z | sed -n '/decisions/,$p'
  "decisions": {
    "eligible": {
      "origin": "derived",
      "label": "Éligible",
      "type": "boolean",
      "withheld": true
    },
    "taux": {
      "origin": "derived",
      "label": "Taux de l'aide",
      "type": "decimal",
      "unit": "%",
      "value": "20"
    },
    "montant": {
      "origin": "derived",
      "label": "Montant de l'aide",
      "hint": "Le montant définitif est celui de la décision.",
      "type": "amount",
      "value": "2400.00"
    }
  }
}
$ unefois submit tests/data/model/aide.yaml --store $T/s --siret 73282932000074 --answers $T/a.yaml --at 2026-11-24T09:00:00Z --id X --verify
<submission xmlns="urn:unefois:form:aide:1" at="2026-11-24T09:00:00Z" audience="applicant" definition="sha256:c0505c15a8f8d66697b5d22bad97155b9c6878f68ca56bbb6fcbd953ba58a258" form="aide" id="X" siret="73282932000074" version="1.0.0">
<nom origin="source"><value as_of="2026-10-01" authority="Insee" provider="test.annuaire" retrieved_at="2026-11-24T09:00:00Z">Société Une</value></nom>
<effectif origin="source"><withheld authority="GIP-MDS" provider="test.effectifs"></withheld></effectif>
<depenses origin="ask"><value>12000.00</value></depenses>
</submission>verified: schema, canonical form and digest
$ unefois explain tests/data/model/aide.yaml '$montant'
$montant - Montant de l'aide
  decision     the administration's: computed and shown, not in the submission
  hint         Le montant définitif est celui de la décision.
  type         amount: euros and cents
  computed     depenses * $taux div 100
    reads      depenses, $taux
$ unefois explain tests/data/model/aide.yaml effectif
effectif - Effectif
  origin       source: taken from the administration that holds it
  replaces     l3 Effectif
  concept      societe.effectif
  type         integer: a whole number
  unit         salariés
  provider     test.effectifs, GIP-MDS
    disclosed  protected: the administration sees it, the applicant of an open form does not
    law        CRPA L114-8
    read at    /valeur
  edit         contest: contested with a motive; the known value stays until an agent decides
  if absent    defer: filed without it: the agent gets it later
  read by      $eligible
