# A request for a subsidy: what the file of the association says, the few questions, the budgets and what follows from them.

$ for p in djepva.association data_subvention.subventions; do unefois import $p tests/data/registers/$p.csv --library forms --store $T/store; done
djepva.association: 5 rows, 0 broken, 4 documents -> $T/store/registers/djepva.association.db
data_subvention.subventions: 5 rows, 0 broken, 0 documents -> $T/store/registers/data_subvention.subventions.db
$ unefois render forms/aide-publique-simplifiee.yaml --to text --store $T/store --siret 77567227221138 --audience company --context tests/data/aps/context.yaml --at 2026-11-24T09:00:00Z
Aide publique simplifiée – demande de subvention d’une association
==================================================================

Pourquoi : demander une subvention, sans redonner ce que l’association a déjà
déclaré
Demandé par : Service des subventions pour 13002526500013
(subventions@administration.example, 01 99 00 20 00)
Établissement : 77567227221138
Données relevées le 24 novembre 2026
19 questions à remplir, 35 autres selon le cas, aucun document à fournir

Votre demande
-------------
- Autorités destinataires (donné par l’administration qui demande) :
  - Autorité Administration fictive, Direction Direction fictive de la vie
    associative
* Vous demandez (obligatoire)
  [ ] numeraire  Une somme d’argent
  [ ] nature  Une aide en nature
  [ ] les_deux  Les deux
- Subventions déjà connues (DJEPVA, situation au 1er septembre 2026) :
  - Exercice 2026, Service instructeur Service fictif de la vie associative,
    Dispositif Fonds de développement de la vie associative, Statut Accordé,
    Montant accordé 18 000,00 €, Montant versé 18 000,00 €
  - Exercice 2025, Service instructeur Service fictif de la solidarité,
    Dispositif Aide alimentaire, Statut Accordé, Montant accordé 240 000,00 €,
    Montant versé 240 000,00 €
  - Exercice 2022, Service instructeur Service fictif de la vie associative,
    Dispositif Fonds de développement de la vie associative, Statut Accordé,
    Montant accordé 15 000,00 €, Montant versé 15 000,00 €
- Fréquence de la demande : Renouvellement ou poursuite (calculé)
* Pour financer (obligatoire)
  [ ] fonctionnement  Le fonctionnement de l’association
  [ ] projet  Un projet
  [ ] les_deux  Les deux
* Période (obligatoire)
  [ ] annuelle  Annuelle ou ponctuelle
  [ ] pluriannuelle  Pluriannuelle
* Montants demandés : seulement si « Vous demandez » n’est pas « Une aide en
  nature »

Votre association
-----------------
- Nom de l’association : CROIX ROUGE FRANCAISE (DJEPVA, situation au 30 juin
  2026)
- Sigle : CRF (DJEPVA, situation au 30 juin 2026)
* Site web (facultatif)
  Réponse : ____________ (adresse web)
- Numéro RNA : W751004076 (DJEPVA, situation au 30 juin 2026)
- Adresse du siège : SITE CROIX ROUGE, 98 RUE DIDOT, 75014 PARIS (DJEPVA,
  situation au 30 juin 2026)
- Adresse de gestion ou de correspondance : 98 RUE DIDOT, CS 00000, 75694 PARIS
  CEDEX 14 (DJEPVA, situation au 30 juin 2026)
- Agréments administratifs (DJEPVA, situation au 30 juin 2026) :
  - Type d’agrément Jeunesse et éducation populaire, Attribué par Ministère
    fictif, En date du 10 mai 2021
  - Type d’agrément Sécurité civile, Attribué par Préfecture fictive, En date du
    1er janvier 2023
- Bénéficie d’agréments : oui (calculé)
- Reconnue d’utilité publique : oui (DJEPVA, situation au 30 juin 2026)
- Date de publication de la reconnaissance au Journal officiel : 27 avril 1945
  (DJEPVA, situation au 30 juin 2026)
- Assujettie aux impôts commerciaux : non (DJEPVA, situation au 30 juin 2026)
- Statuts : statuts_croix_rouge.pdf, du 15 juin 2024 (DJEPVA, situation au 30
  juin 2026)

Qui la représente, qui suit le dossier
--------------------------------------
- Liste des dirigeants (DJEPVA, situation au 30 juin 2026) :
  - Nom FICTIVE, Prénom Solène, Fonction Présidente
  - Nom FICTIF, Prénom Amir, Fonction Trésorier
* Représentant légal (obligatoire)
  Choisissez une ligne (DJEPVA, situation au 30 juin 2026)
  [ ] 1  Nom FICTIVE, Prénom Solène, Fonction Présidente, Téléphone
         01 99 00 20 21, Courriel presidence@association.example
  [ ] 2  Nom FICTIF, Prénom Amir, Fonction Trésorier, Téléphone 01 99 00 20 22,
         Courriel tresorier@association.example
* Vous déposez cette demande en tant que (obligatoire)
  [ ] representant  Représentant légal
  [ ] mandataire  Personne qui a reçu pouvoir
* Une autre personne est-elle chargée du dossier ? (obligatoire)
  Réponse : ____________ (oui ou non)
* Nom : seulement si vous répondez oui à « Une autre personne est-elle chargée
  du dossier ? »
* Prénom : seulement si vous répondez oui à « Une autre personne est-elle
  chargée du dossier ? »
* Fonction : seulement si vous répondez oui à « Une autre personne est-elle
  chargée du dossier ? »
* Téléphone : seulement si vous répondez oui à « Une autre personne est-elle
  chargée du dossier ? »
* Adresse électronique : seulement si vous répondez oui à « Une autre personne
  est-elle chargée du dossier ? »

Vos liens avec d’autres associations
------------------------------------
- Réseaux, unions ou fédérations d’affiliation (DJEPVA, situation au 30 juin
  2026) :
  - Nom Fédération fictive des secours, Numéro d’affiliation FFS-000042
* Des personnes morales sont-elles adhérentes de l’association ? (obligatoire)
  Réponse : ____________ (oui ou non)
* Lesquelles : seulement si vous répondez oui à « Des personnes morales
  sont-elles adhérentes de l’association ? »
* Nombre de clubs fédérés : seulement si « Type de structure sportive » n’est
  pas « Club »

Ce que vous avez déclaré de vos moyens humains
----------------------------------------------
- Nombre de bénévoles : 1 200 (DJEPVA, situation au 30 juin 2026)
- Nombre de volontaires : 85 (DJEPVA, situation au 30 juin 2026)
- Nombre total de salariés : 340 (DJEPVA, situation au 30 juin 2026)
- Nombre d’emplois aidés : 12 (DJEPVA, situation au 30 juin 2026)
- Nombre de salariés en équivalent temps plein travaillé : 298,5 (DJEPVA,
  situation au 30 juin 2026)
- Nombre de personnels mis à disposition ou détachés : 3 (DJEPVA, situation au
  30 juin 2026)
- Nombre d’adhérents : 2 450 (DJEPVA, situation au 30 juin 2026)
- Nombre d’adhérents hommes : 1 130 (DJEPVA, situation au 30 juin 2026)
- Nombre d’adhérentes : 1 320 (DJEPVA, situation au 30 juin 2026)

Le budget prévisionnel de l’association
---------------------------------------
* Exercice du (obligatoire)
  Réponse : ____________ (date, par exemple 23/11/2026)
* Exercice au (obligatoire)
  Réponse : ____________ (date, par exemple 23/11/2026)
* Charges (de 1 à 60)
  Les seules lignes qui ne sont pas nulles
  Pour chaque ligne :
    * Ligne du budget (obligatoire)
      Réponse : ____________ (un choix, un code de la liste budget_charges)
    * Montant (obligatoire)
      Réponse : ____________ (euros et centimes, par exemple 1250,50)
* Produits (de 1 à 60)
  Les seules lignes qui ne sont pas nulles
  Pour chaque ligne :
    * Ligne du budget (obligatoire)
      Réponse : ____________ (un choix, un code de la liste budget_produits)
    * Précision (facultatif)
      Quel ministère, quelle collectivité…
      Réponse : ____________ (une ligne)
    * Montant (obligatoire)
      Réponse : ____________ (euros et centimes, par exemple 1250,50)
- Sous-total 60 – Achats : 0,00 € (calculé)
- Sous-total 61 – Services extérieurs : 0,00 € (calculé)
- Sous-total 62 – Autres services extérieurs : 0,00 € (calculé)
- Sous-total 63 – Impôts et taxes : 0,00 € (calculé)
- Sous-total 64 – Charges de personnel : 0,00 € (calculé)
- Sous-total 74 – Subventions d’exploitation : 0,00 € (calculé)
- Sous-total 75 – Autres produits de gestion courante : 0,00 € (calculé)
- Total des charges : 0,00 € (calculé)
- Total des produits : 0,00 € (calculé)
- Excédent (ou insuffisance, si négatif) : 0,00 € (calculé)
* Contributions volontaires en nature (de 0 à 60)
  Bénévolat, prêts et dons, à leur valeur. Laissez vide s’il n’y en a pas.
  Pour chaque ligne :
    * Ligne du budget (obligatoire)
      Réponse : ____________ (un choix, un code de la liste
      budget_contributions)
    * Montant (obligatoire)
      Réponse : ____________ (euros et centimes, par exemple 1250,50)
- Total 86 – emplois des contributions volontaires : 0,00 € (calculé)
- Total 87 – contributions volontaires en nature : 0,00 € (calculé)
- Comptes approuvés du dernier exercice clos : comptes_croix_rouge.pdf, du 20
  mai 2026 (DJEPVA, situation au 30 juin 2026)
- Rapport du commissaire aux comptes : rapport_croix_rouge.pdf, du 20 mai 2026
  (DJEPVA, situation au 30 juin 2026)

Votre projet
------------
(seulement si « Pour financer » n’est pas « Le fonctionnement de
l’association »)

Le budget du projet
-------------------
(seulement si « Pour financer » n’est pas « Le fonctionnement de
l’association »)

Les aides publiques déjà reçues
-------------------------------
- Aides publiques reçues en trois exercices : 1 250 000,00 € (DJEPVA, situation
  au 30 juin 2026)
- Aides publiques sur trois exercices : Plus de 500 000 € (calculé)
* En trois exercices, avez-vous reçu une aide dont l’acte cite un texte européen
  sur les aides d’État ? (obligatoire)
  Par exemple un règlement de minimis, ou la décision Almunia
  Réponse : ____________ (oui ou non)
* Aides d’État reçues : seulement si vous répondez oui à « En trois exercices,
  avez-vous reçu une aide dont l’acte cite un texte européen sur les aides
  d’État ? »

Le versement
------------
(seulement si « Vous demandez » n’est pas « Une aide en nature »)

Vos engagements
---------------
* Attestations sur l’honneur (obligatoire)
  [ ] J’atteste sur l’honneur que l’association est à jour de ses obligations
      administratives, comptables, sociales et fiscales, avec les déclarations
      et les paiements correspondants ; qu’elle souscrit au contrat d’engagement
      républicain (loi 2000-321, art. 10-1) ; que cette demande respecte la
      charte des engagements réciproques entre l’État, le mouvement associatif
      et les collectivités territoriales ; que j’ai le pouvoir de la présenter.
      Mes réponses et les données montrées ci-dessus sont exactes, sauf celles
      que je conteste.
- Déposée le : 24 novembre 2026 (calculé)

À conserver en cas de contrôle
------------------------------
- Pouvoir donné au signataire (si « Vous déposez cette demande en tant que » est
  « Personne qui a reçu pouvoir »)
- Compte rendu financier de la subvention précédente (si « Fréquence de la
  demande » est « Renouvellement ou poursuite »)

Une donnée montrée ci-dessus est fausse ? Contestez-la en disant pourquoi : un
agent tranche.
$ unefois submit forms/aide-publique-simplifiee.yaml --store $T/store --siret 77567227221138 --audience agent --context tests/data/aps/context.yaml --answers tests/data/aps/answers_projet.yaml --at 2026-11-24T09:00:00Z --id APS-2026-0001 --documents $T/documents --verify -o $T/aps.xml
verified: schema, canonical form and digest
wrote $T/aps.xml
$ ls $T/documents
9f21a112d5e349e3591a2886a048b537b6ca79558b47cef0053bd16546695d87.pdf
dbcb9bf6dbfcecf0002581d5edbaeb124931178f9aab06d99a6c9f8bad01711f.pdf
f0a1d95e051488ea586a968134094cdcc41866bda3487863a5ded50b89b4674a.pdf
$ grep 'origin="derived"' $T/aps.xml
<frequence origin="derived"><value>renouvellement</value></frequence>
<agreee origin="derived"><value>true</value></agreee>
<sous_total_60 origin="derived"><value>120000.00</value></sous_total_60>
<sous_total_61 origin="derived"><value>80000.00</value></sous_total_61>
<sous_total_62 origin="derived"><value>45500.50</value></sous_total_62>
<sous_total_63 origin="derived"><value>0.00</value></sous_total_63>
<sous_total_64 origin="derived"><value>850000.00</value></sous_total_64>
<sous_total_74 origin="derived"><value>650000.00</value></sous_total_74>
<sous_total_75 origin="derived"><value>160000.00</value></sous_total_75>
<total_charges origin="derived"><value>1095500.50</value></total_charges>
<total_produits origin="derived"><value>1110000.00</value></total_produits>
<resultat origin="derived"><value>14499.50</value></resultat>
<contributions_emplois origin="derived"><value>90000.00</value></contributions_emplois>
<contributions_ressources origin="derived"><value>90000.00</value></contributions_ressources>
<projet_sous_total_60 origin="derived"><value>8000.00</value></projet_sous_total_60>
<projet_sous_total_61 origin="derived"><value>0.00</value></projet_sous_total_61>
<projet_sous_total_62 origin="derived"><value>7000.00</value></projet_sous_total_62>
<projet_sous_total_63 origin="derived"><value>0.00</value></projet_sous_total_63>
<projet_sous_total_64 origin="derived"><value>20000.00</value></projet_sous_total_64>
<projet_sous_total_74 origin="derived"><value>32000.00</value></projet_sous_total_74>
<projet_sous_total_75 origin="derived"><value>0.00</value></projet_sous_total_75>
<projet_indirectes origin="derived"><value>5000.00</value></projet_indirectes>
<projet_total_charges origin="derived"><value>40000.00</value></projet_total_charges>
<projet_total_produits origin="derived"><value>40000.00</value></projet_total_produits>
<part_demandee origin="derived"><value>50</value></part_demandee>
<seuil origin="derived"><value>au_dela</value></seuil>
<deposee_le origin="derived"><value>2026-11-24</value></deposee_le>
$ grep '<representant' $T/aps.xml
<representant origin="source"><value as_of="2026-06-30" authority="DJEPVA" provider="djepva.association" retrieved_at="2026-11-24T09:00:00Z"><row><nom>FICTIVE</nom><prenom>Solène</prenom><fonction>Présidente</fonction><telephone>0199002021</telephone><courriel>presidence@association.example</courriel></row></value></representant>
$ unefois verify $T/aps.xml --library forms
form      aide-publique-simplifiee 1.0.0
filing    APS-2026-0001
company   77567227221138
filed at  2026-11-24T09:00:00Z
audience  agent
values    27 from administrations, 75 from the company
          0 absent, 0 withheld, 1 claimed
verified: schema, canonical form and digest
# A small club for its running costs: nobody holds its headcount, so it says it; no project, so no question about one.
$ unefois submit forms/aide-publique-simplifiee.yaml --store $T/store --siret 00000003400017 --audience company --context tests/data/aps/context.yaml --answers tests/data/aps/answers_fonctionnement.yaml --at 2026-11-24T09:00:00Z --id APS-2026-0002 --verify -o $T/aps2.xml
verified: schema, canonical form and digest
wrote $T/aps2.xml
$ grep '<benevoles\|<frequence\|<seuil\|<resultat\|<structure\|<projet' $T/aps2.xml
<frequence origin="derived"><value>premiere</value></frequence>
<structure_sportive origin="ask"><value>club</value></structure_sportive>
<benevoles origin="source"><absence authority="DJEPVA" code="not_found" provider="djepva.association" retrieved_at="2026-11-24T09:00:00Z"></absence><claim>9</claim></benevoles>
<resultat origin="derived"><value>100.00</value></resultat>
<seuil origin="derived"><value>jusqu_a</value></seuil>
# The sources are down: what the association can say is asked, the rest is deferred. Nothing holds it up.
$ unefois submit forms/aide-publique-simplifiee.yaml --store $T/store --siret 00000006700017 --audience company --context tests/data/aps/context.yaml --answers tests/data/aps/answers_fonctionnement.yaml --at 2026-11-24T09:00:00Z --id X
frequence_declaree: error[A004]: 'frequence_declaree' is not answered
      = answer the question
tests/data/aps/answers_fonctionnement.yaml:6:15: error[A004]: 'representant' is not known (unavailable) and not answered
    6 | representant: {pick: 1}
      |               ^^^^^^^^^
      = answer the question
tests/data/aps/answers_fonctionnement.yaml:6:15: error[A010]: 'representant' has no list to pick from
    6 | representant: {pick: 1}
      |               ^^^^^^^^^
      = write field: {pick: N}
tests/data/aps/answers_fonctionnement.yaml:11:21: warning[A015]: 'structure_sportive' does not apply: the answer is ignored
   11 | structure_sportive: club
      |                     ^^^^
      = remove it
3 errors, 1 warning
[1]
$ sed 's/^representant.*/frequence_declaree: premiere/; s/^claims:/&\n  representant: {value: [{nom: FICTIVE, prenom: Odile, fonction: Présidente}]}/; /^structure/d' tests/data/aps/answers_fonctionnement.yaml > $T/a.yaml; unefois submit forms/aide-publique-simplifiee.yaml --store $T/store --siret 00000006700017 --audience company --context tests/data/aps/context.yaml --answers $T/a.yaml --at 2026-11-24T09:00:00Z --id APS-2026-0003 --verify -o $T/aps3.xml
verified: schema, canonical form and digest
wrote $T/aps3.xml
$ grep '<nom \|<frequence\|<representant\|<seuil' $T/aps3.xml
<frequence_declaree origin="ask"><value>premiere</value></frequence_declaree>
<frequence origin="derived"><value>premiere</value></frequence>
<nom origin="source"><absence authority="DJEPVA" code="unavailable" provider="djepva.association_open_data" retrieved_at="2026-11-24T09:00:00Z"></absence></nom>
<representant origin="source"><absence authority="DJEPVA" code="unavailable" provider="djepva.association" retrieved_at="2026-11-24T09:00:00Z"></absence><claim><row><nom>FICTIVE</nom><prenom>Odile</prenom><fonction>Présidente</fonction></row></claim></representant>
<seuil origin="derived"><value>jusqu_a</value></seuil>
# A line of the project in the budget of the association, an unknown line, a wrong account, an amount that is none.
$ sed 's,"616","indirectes_autres",; s,"749","999",; s,0189,0188,; s,montant: 1500},montant: 0},' tests/data/aps/answers_fonctionnement.yaml > $T/a.yaml; unefois submit forms/aide-publique-simplifiee.yaml --store $T/store --siret 00000003400017 --audience company --context tests/data/aps/context.yaml --answers $T/a.yaml --at 2026-11-24T09:00:00Z --id X
$T/a.yaml:5:38: error[A005]: 'montant': Un nombre plus grand que zéro est attendu.
    5 | demandes: [{exercice: 2027, montant: 0}]
      |                                      ^
      = correct the answer
$T/a.yaml:14:21: error[A005]: 'compte': Les charges indirectes sont celles du projet.
   14 | charges: [{compte: "indirectes_autres", montant: 900}, {compte: "65", montant: 2100}]
      |                     ^^^^^^^^^^^^^^^^^
      = correct the answer
$T/a.yaml:15:22: error[A007]: 'compte': '999' is not one of the choices
   15 | produits: [{compte: "999", montant: 0}, {compte: "756", montant: 1600}]
      |                      ^^^
      = use one of the codes
$T/a.yaml:17:7: error[A003]: 'iban': the check digits do not match
   17 | iban: FR7630006000011234567890188
      |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = correct the answer
4 errors
[1]
$ unefois audit forms/aide-publique-simplifiee.yaml
aide-publique-simplifiee 1.0.0, in place of Cerfa 12156*06

              lines  questions  cells  documents  lever
before          109         69    256          7
  source         35         29     54          4  data exchange
  derived        27          9     33          0  re-engineering
  ask            43         27    165          1  what remains
  on_control      2          2      2          2  a-priori trust
  dropped         2          2      2          0  re-engineering
after            56         56     56          0  dematerialisation

fields of the new form, besides the SIRET of the company
  source      31, 30 of them protected
  derived     27
  ask         55, 37 of them only under a condition
  on_control  2
  and 1 where one of several known rows is chosen

acts of a filing  before    min  after   min
familiarise          1.0   10.0    1.0  10.0  to get to know the form, once a filing
identify             1.0    2.0    1.0   2.0  to give the SIRET of a company
recall              23.0   11.5   30.0  15.0  to give what is known by heart: a name, a choice, a yes or no
fill                10.0   10.0    4.0   4.0  to fill in a date, an address
look_up             12.5   25.0    4.4   8.8  to look up a number
establish           27.0  135.0   10.1  50.5  to establish an amount
write                2.5   25.0    2.5  25.0  to write a text
row                 10.0   30.0    0.1   0.3  to fill in a row of a table
declare              1.0    1.0    1.0   1.0  to read what is declared, and to declare it
attach               2.5   12.5    0.1   0.5  to find, copy and attach a document that one has
obtain               4.0  120.0    0.0   0.0  to obtain a document of another administration, and attach it
pick                 0.0    0.0    1.0   0.5  to pick one of several rows that are shown
check                0.0    0.0   48.0   4.0  to read a value that is shown, and check it
contest              0.0    0.0    0.6   2.8  to contest a value that is shown
keep                 0.0    0.0    2.0   2.0  to keep a document for a control

one filing                         before  range             after  range
minutes of the company              382.0  138.4 to 1377.6   126.4  24.5 to 790.8
  as Démarche numérique estimates    36.1  30.3 to 46.5       12.0  5.6 to 26.3
burden on the company, EUR         273.77  80.70 to 1239.84  90.55  14.28 to 711.72
cost of the administration, EUR     37.29  10.40 to 153.36    0.32  0.02 to 1.60
# What is held is known under the names that forms give it.
$ sed 's/label: Intitulé du projet, ask: string/label: Masse salariale, ask: amount/' forms/aide-publique-simplifiee.yaml >$T/renamed.yaml; unefois check --library forms $T/renamed.yaml 2>&1 | grep -A1 OO002
$T/renamed.yaml:329:70: error[OO002]: 'intitule' is asked, and reads like 'entreprise.remunerations', which GIP-MDS holds
  329 |       - {field: intitule, replaces: g2, label: Masse salariale, ask: amount, purpose: apprécier le projet}
