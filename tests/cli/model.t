# What a definition says beside its fields, and who reads it.
$ for f in tests/data/model/registers/*.csv; do unefois import $(basename $f .csv) $f --library tests/data/model --store $T/s; done 2>&1 | cut -d, -f1
test.annuaire: 1 row
test.effectifs: 1 row
$ unefois test tests/data/model
aide 1.0.0
  ok      candidat.yaml: The applicant sees what follows of his answers, not of protected data
  ok      cloture.yaml: Nothing is filed after the last day
  ok      commence.yaml: Who has begun says since when, and names nobody
  ok      dernier_jour.yaml: The last day is a day to file, until it ends in Paris
  ok      manque.yaml: A large project has a partner
  ok      petite.yaml: A small one is eligible, which only the agent sees
  ok      regles.yaml: What several answers say together is refused in the designer's words
7 cases: 7 ok, 0 not ok
$ printf 'depenses: 12000\ndeja: true\ndepuis: 2026-01-05\n' > $T/a.yaml; unefois render tests/data/model/aide.yaml --to text --store $T/s --siret 73282932000074 --answers $T/a.yaml --audience agent --at 2026-11-24T09:00:00Z
Aide à l'équipement
===================

Base légale : Règlement des aides à l'équipement, article 4
Demandé par : Service des essais pour 13002526500013 (essais@exemple.fr,
0102030405)
À envoyer au plus tard le 31 décembre 2026
Établissement : 73282932000074
Données relevées le 24 novembre 2026
2 questions à remplir, aucun document à fournir

Votre société
-------------
- Nom : Société Une (Insee, situation au 1er octobre 2026)
- Effectif : 25 salariés (GIP-MDS)
  Base légale : CRPA L114-8
  Au 31 décembre.
- Nom de moins de trois mois : Société Une (Insee, situation au 1er octobre
  2026)

Votre projet
------------
Base légale : article 5, article 6
Le projet est celui des douze mois qui viennent.
* Dépenses prévues (obligatoire)
  Réponse : 12 000,00 €
* Subvention demandée (facultatif)
  Base légale : article 7
  La subvention demandée est celle que votre plan de financement retient. Elle
  peut rester vide.
  Réponse : ____________ (euros et centimes, par exemple 1250,50)
* Durée du projet (facultatif)
  Réponse : ____________ (nombre entier, mois)
* Avez-vous commencé ? (obligatoire)
  Réponse : oui
* Date de début (obligatoire)
  Réponse : 5 janvier 2026
* Partenaires (de 0 à 5)
  Un partenaire apporte une part des dépenses.
  Non modifiable dans votre situation.
  Pour chaque ligne :
    * Partenaire (obligatoire)
      Réponse : ____________ (une ligne)
    * Part (obligatoire)
      Réponse : ____________ (nombre entier)

Ce que l’administration en déduit
---------------------------------
- Éligible : oui (calculé)
- Taux de l'aide : 20 % (calculé)
- Montant de l'aide : 2 400,00 € (calculé)
  Le montant définitif est celui de la décision.

Une donnée montrée ci-dessus est fausse ? Contestez-la en disant pourquoi : un
agent tranche.
$ unefois render tests/data/model/aide.yaml --to text --store $T/s --siret 73282932000074 --answers $T/a.yaml --at 2026-11-24T09:00:00Z | grep -A5 déduit
Ce que l’administration en déduit
---------------------------------
- Éligible : calculé pour l’administration, qui seule le voit
- Taux de l'aide : 20 % (calculé)
- Montant de l'aide : 2 400,00 € (calculé)
  Le montant définitif est celui de la décision.
$ unefois render tests/data/model/aide.yaml --to html --store $T/s --siret 73282932000074 --answers $T/a.yaml --at 2026-11-24T09:00:00Z | grep -o '<h2>Ce que l’administration en déduit.*'
<h2>Ce que l’administration en déduit</h2><dl><div><dt>Éligible</dt><dd>calculé pour l’administration, qui seule le voit</dd></div><div><dt>Taux de l&#39;aide</dt><dd>20 %</dd></div><div><dt>Montant de l&#39;aide</dt><dd>2 400,00 €<p class="hint">Le montant définitif est celui de la décision.</p></dd></div></dl></section>
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
<submission xmlns="urn:unefois:form:aide:1" at="2026-11-24T09:00:00Z" audience="applicant" definition="sha256:437e6121b58693d80e639baddba3b3d585e9879af6d690ba6ca2180f3895e09a" form="aide" id="X" siret="73282932000074" version="1.0.0">
<nom origin="source"><value as_of="2026-10-01" authority="Insee" provider="test.annuaire" retrieved_at="2026-11-24T09:00:00Z">Société Une</value></nom>
<effectif origin="source"><withheld authority="GIP-MDS" provider="test.effectifs"></withheld></effectif>
<nom_recent origin="source"><value as_of="2026-10-01" authority="Insee" provider="test.annuaire" retrieved_at="2026-11-24T09:00:00Z">Société Une</value></nom_recent>
<depenses origin="ask"><value>12000.00</value></depenses>
<deja origin="ask"><value>true</value></deja>
<depuis origin="ask"><value>2026-01-05</value></depuis>
</submission>verified: schema, canonical form and digest
$ unefois explain tests/data/model/aide.yaml '$montant'
$montant - Montant de l'aide
  decision     the administration's: computed and shown, not in the submission
  hint         Le montant définitif est celui de la décision.
  form's law   Règlement des aides à l'équipement, article 4
  type         amount: euros and cents
  computed     depenses * $taux div 100
    in French  « Dépenses prévues » × « Taux de l'aide » ÷ 100
    XForms     depenses * instance('taux') div 100
    reads      depenses, $taux
$ unefois explain tests/data/model/aide.yaml effectif
effectif - Effectif
  origin       source: taken from the administration that holds it
  replaces     l3 Effectif
  guidance     Au 31 décembre.
  law          CRPA L114-8
  form's law   Règlement des aides à l'équipement, article 4
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
$ printf 'depenses: 8000\nsubvention: 9000\ndeja: false\ndepuis: 2026-01-01\npartenaires: [{qui: Un, part: 60}, {qui: Deux, part: 50}]\n' > $T/r.yaml; unefois submit tests/data/model/aide.yaml --store $T/s --siret 73282932000074 --answers $T/r.yaml --at 2026-11-24T09:00:00Z --id X 2>&1 | sed "s,$T/,,"
r.yaml:2:13: error[A018]: 'projet': La subvention demandée ne dépasse pas les dépenses prévues.
    2 | subvention: 9000
      |             ^^^^
      = correct one of the answers
r.yaml:4:9: error[A002]: 'depuis' is read-only now: it is not answered
    4 | depuis: 2026-01-01
      |         ^^^^^^^^^^
      = remove the answer: the value comes from elsewhere
partenaires: error[A005]: 'partenaires': Les parts font au plus 100 %.
      = correct the answer
3 errors
$ unefois render tests/data/model/aide.yaml --to html --store $T/s --siret 73282932000074 --answers $T/r.yaml --at 2026-11-24T09:00:00Z --action /x 2>/dev/null | grep -oE '<section class="wrong".*</section>|<fieldset class="ro"[^/]*/p>.*' | sed 's,</p>.*,,'
<section class="wrong" role="alert" tabindex="-1" id="erreurs"><h2>3 réponses sont à revoir</h2><ul><li><a href="#f-subvention">« Subvention demandée » : la subvention demandée ne dépasse pas les dépenses prévues.</a></li><li><a href="#f-depuis">« Date de début » : cette réponse n’est pas modifiable dans votre situation.</a></li><li><a href="#f-partenaires">« Partenaires » : les parts font au plus 100 %.</a></li></ul></section>
<fieldset class="ro" disabled="disabled"><p class="why">Non modifiable dans votre situation.
$ printf 'depenses: 80000\ndeja: true\npartenaires: [{qui: Un, part: 60}]\n' > $T/c.yaml; unefois submit tests/data/model/aide.yaml --store $T/s --siret 73282932000074 --answers $T/c.yaml --at 2026-11-24T09:00:00Z --id X 2>&1 | sed "s,$T/,,"
depuis: error[A004]: 'depuis' is not answered
      = answer the question
partenaires: error[A002]: 'partenaires' is read-only now: it has no rows
      = remove the answer: the value comes from elsewhere
2 errors
$ unefois render tests/data/model/aide.yaml --to text --store $T/s --siret 73282932000074 --answers $T/c.yaml --at 2026-11-24T09:00:00Z 2>/dev/null | sed -n '/Votre projet/,/Ce que/p'
Votre projet
------------
Base légale : article 5, article 6
Le projet est celui des douze mois qui viennent.
* Dépenses prévues (obligatoire)
  Réponse : 80 000,00 €
* Subvention demandée (facultatif)
  Base légale : article 7
  La subvention demandée est celle que votre plan de financement retient. Elle
  peut rester vide.
  Réponse : ____________ (euros et centimes, par exemple 1250,50)
* Durée du projet (facultatif)
  Réponse : ____________ (nombre entier, mois)
* Avez-vous commencé ? (obligatoire)
  Réponse : oui
* Date de début (obligatoire)
  Réponse : ____________ (date, par exemple 23/11/2026)
* Partenaires (de 0 à 5)
  Un partenaire apporte une part des dépenses.
  Non modifiable dans votre situation.
  Ligne 1
    * Partenaire (obligatoire)
      Réponse : Un
    * Part (obligatoire)
      Réponse : 60

Ce que l’administration en déduit
$ unefois prefill tests/data/model/aide.yaml --store $T/s --siret 73282932000074 --answers $T/c.yaml --at 2026-11-24T09:00:00Z 2>/dev/null | grep -B12 -A4 readonly
      "value": "true"
    },
    "depuis": {
      "origin": "ask",
      "label": "Date de début",
      "type": "date",
      "required": true
    },
    "partenaires": {
      "origin": "ask",
      "label": "Partenaires",
      "guidance": "Un partenaire apporte une part des dépenses.",
      "readonly": true,
      "constraint": "sum(partenaires/part) <= 100",
      "message": "Les parts font au plus 100 %.",
      "min": 0,
      "max": 5,
$ unefois render tests/data/model/aide.yaml --to xml > $T/m.xml; xmllint --noout --schema schemas/minimal-form.xsd $T/m.xml 2>&1 | sed "s,$T/,,"; grep -E '<(section|repeat) .*constraint|readonly' $T/m.xml
m.xml validates
<section constraint="subvention &lt;= depenses" id="projet" title="Votre projet">
<field act="ask" disclosure="public" id="depuis" origin="ask" readonly="deja = false()" required="true()" type="date">
<repeat constraint="sum(partenaires/part) &lt;= 100" id="partenaires" max="5" min="0" readonly="deja" required="depenses > 50000">
$ unefois explain tests/data/model/aide.yaml partenaires
partenaires - Partenaires
  origin       ask: asked of the company
  added        essai
  guidance     Un partenaire apporte une part des dépenses.
  section law  article 5
               article 6
  form's law   Règlement des aides à l'équipement, article 4
  type         0 to 5 rows of qui, part
  minutes      3
  rows         2
  required     depenses > 50000
    in French  « Dépenses prévues » est supérieur à 50 000
    XForms     depenses > 50000
    reads      depenses
    says       Au-delà de 50 000 €, nommez au moins un partenaire.
  constraint   sum(partenaires/part) <= 100
    in French  le total de « Part » est inférieur ou égal à 100
    XForms     sum(partenaires/part) <= 100
    reads      partenaires/part
    says       Les parts font au plus 100 %.
  read-only    deja
    in French  vous répondez oui à « Avez-vous commencé ? »
    XForms     deja = 'true'
    reads      deja
  section      subvention <= depenses
    in French  « Subvention demandée » est inférieur ou égal à « Dépenses prévues »
    XForms     subvention <= depenses
    reads      subvention, depenses
    says       La subvention demandée ne dépasse pas les dépenses prévues.
$ unefois render tests/data/model/aide.yaml --to text --store $T/s --siret 73282932000074 --at 2027-10-15T09:00:00Z
Aide à l'équipement
===================

Base légale : Règlement des aides à l'équipement, article 4
Demandé par : Service des essais pour 13002526500013 (essais@exemple.fr,
0102030405)
Le dépôt est clos depuis le 31 décembre 2026
Établissement : 73282932000074
Données relevées le 15 octobre 2027
7 questions à remplir, aucun document à fournir

Votre société
-------------
- Nom : périmé (Insee, situation au 1er octobre 2026) ; l’administration s’en
  charge, vous n’avez rien à faire
- Effectif : transmis directement par GIP-MDS, vous n’avez rien à fournir
  Base légale : CRPA L114-8
  Au 31 décembre.
- Nom de moins de trois mois : périmé (Insee, situation au 1er octobre 2026) ;
  l’administration s’en charge, vous n’avez rien à faire

Votre projet
------------
Base légale : article 5, article 6
Le projet est celui des douze mois qui viennent.
* Dépenses prévues (obligatoire)
  Réponse : ____________ (euros et centimes, par exemple 1250,50)
* Subvention demandée (facultatif)
  Base légale : article 7
  La subvention demandée est celle que votre plan de financement retient. Elle
  peut rester vide.
  Réponse : ____________ (euros et centimes, par exemple 1250,50)
* Durée du projet (facultatif)
  Réponse : ____________ (nombre entier, mois)
* Avez-vous commencé ? (obligatoire)
  Réponse : ____________ (oui ou non)
* Date de début (obligatoire)
  Réponse : ____________ (date, par exemple 23/11/2026)
* Partenaires (de 0 à 5)
  Un partenaire apporte une part des dépenses.
  Pour chaque ligne :
    * Partenaire (obligatoire)
      Réponse : ____________ (une ligne)
    * Part (obligatoire)
      Réponse : ____________ (nombre entier)

Ce que l’administration en déduit
---------------------------------
- Éligible : calculé pour l’administration, qui seule le voit
- Taux de l'aide : calculé d’après vos réponses
- Montant de l'aide : calculé d’après vos réponses
  Le montant définitif est celui de la décision.
$ unefois submit tests/data/model/aide.yaml --store $T/s --siret 73282932000074 --answers $T/a.yaml --at 2027-10-15T09:00:00Z --id X
open_until: error[A019]: the last day to file was 2026-12-31
      = see open_until: of the form; the service may say more
1 error
[1]
$ unefois render tests/data/model/aide.yaml --to html --store $T/s --siret 73282932000074 --at 2027-10-15T09:00:00Z --action /x | grep -oE '<p class="until">.*|Base légale[^<]*|<details><summary>Aide.*</details>|<form|<button'
Base légale : Règlement des aides à l&#39;équipement, article 4.
<p class="until">Le dépôt est clos depuis le 31 décembre 2026</p>
Base légale : CRPA L114-8.
<details><summary>Aide</summary><p>Au 31 décembre.</p></details>
Base légale : article 5, article 6.
<details><summary>Aide</summary><p>Le projet est celui des douze mois qui viennent.</p></details>
Base légale : article 7.
<details><summary>Aide</summary><p>Un partenaire apporte une part des dépenses.</p></details>
$ unefois render tests/data/model/aide.yaml --to html --store $T/s --siret 73282932000074 --at 2026-12-31T09:00:00Z --action /x | grep -oE '<p class="until">.*|<form|<button'
<p class="until">À envoyer au plus tard le 31 décembre 2026</p>
<form
<button
<button
<button
$ unefois explain tests/data/model/aide.yaml nom
nom - Nom
  origin       source: taken from the administration that holds it
  replaces     l2 Nom
  form's law   Règlement des aides à l'équipement, article 4
  concept      societe.nom
  type         string: one line, white space collapsed
  provider     test.annuaire, Insee
    disclosed  public: whoever types a SIRET sees it
    law        CRPA L114-8
    read at    /nom
  edit         contest: contested with a motive; the known value stays until an agent decides
  max age      P1Y, valid_for of its concept: an older value is absent (expired)
  if absent    defer: filed without it: the agent gets it later
$ unefois explain tests/data/model/aide.yaml subvention
subvention - Subvention demandée
  origin       ask: asked of the company
  added        essai
  guidance     La subvention demandée est celle que votre plan de financement retient.
               Elle peut rester vide.
  law          article 7
  section law  article 5
               article 6
  form's law   Règlement des aides à l'équipement, article 4
  purpose      calcul de l'aide
  type         amount: euros and cents
  minutes      4
  probability  0.6
  cost         12.50 euros
  required     false()
    XForms     false()
  section      subvention <= depenses
    in French  « Subvention demandée » est inférieur ou égal à « Dépenses prévues »
    XForms     subvention <= depenses
    reads      depenses
    says       La subvention demandée ne dépasse pas les dépenses prévues.
  changes      what is accepted of projet
               answered 1: true
               answered 2: false
               both with depenses = 1
$ sed 's/2026-12-31/2027-12-31/; s/max_age: P3M/max_age: P6M/; s/article 7/article 8/; s/article 6/article 9/; s/readonly: deja$/readonly: not(deja)/; s/effectif < 50/effectif < 250/; s/Les parts font/La somme fait/; s/unit: mois/unit: jours/; s/depenses > 50000/depenses > 60000/; s/Sans dépenses/Faute de dépenses/' tests/data/model/aide.yaml > $T/aide.yaml; unefois diff tests/data/model/aide.yaml $T/aide.yaml --library tests/data/model
aide 1.0.0 -> aide 1.0.0
  old  tests/data/model/aide.yaml
  new  $T/aide.yaml

              lines  questions  cells  documents
before            4          4      4          0
  source          2          2      2          0
  derived         0          0      0          0
  ask             2          2      2          0
  on_control      0          0      0          0
  dropped         0          0      0          0
after             8          8      8          0

form
  ~ aide  until  2026-12-31 -> 2027-12-31

sections
  ~ projet  law  article 5, article 6 -> article 5, article 9

fields
  ~ nom_recent   max_age           P3M -> P6M
  ~ depenses     required_message  - Sans dépenses prévues, aucune aide n'est calculée.
                                   + Faute de dépenses prévues, aucune aide n'est calculée.
  ~ subvention   law               article 7 -> article 8
  ~ duree        unit              mois -> jours
  ~ partenaires  message           Les parts font au plus 100 %. -> La somme fait au plus 100 %.
                 required          depenses > 50000 -> depenses > 60000
                 readonly          deja -> not(deja)

variables
  ~ $eligible  expression  effectif < 50 -> effectif < 250

filings
  compatibility  both: each is valid by the other's schema
  version        needs patch, has none
[1]
