# A declaration of hiring: what the employer is asked, what follows from the social security number, the filing.

$ for f in insee.etablissement; do unefois import $f tests/data/registers/$f.csv --library forms --store $T/store; done
insee.etablissement: 13 rows, 0 broken, 0 documents -> $T/store/registers/insee.etablissement.db
$ unefois render forms/dpae.yaml --to text --store $T/store --siret 77567227221138 --audience company --context tests/data/dpae/context.yaml --at 2026-11-24T09:00:00Z
Déclaration préalable à l’embauche
==================================

Pourquoi : déclarer une embauche avant qu’elle ne commence
Demandé par : Urssaf – embauches pour 78861779300013 (36 rue de Valmy, 93108
Montreuil Cedex, 39 57)
Établissement : 77567227221138
Données relevées le 24 novembre 2026
11 questions à remplir, 8 autres selon le cas, aucun document à fournir

Votre établissement
-------------------
- Dénomination ou raison sociale : CROIX ROUGE FRANCAISE (Insee, situation au 14
  février 2023)
- Code APE (NAF rév. 2) : 88.99B (Insee, situation au 14 février 2023)
- Adresse de l’établissement : SITE CROIX ROUGE, 98 RUE DIDOT, 75694 PARIS CEDEX
  14 (Insee, situation au 14 février 2023)
- Code de l’Urssaf (ou de la CGSS) : 117 (calculé)
- Tranche d’effectif de l’établissement : Non employeur ou effectif inconnu
  (Insee, situation au 14 février 2023)
* Est-ce votre première embauche dans cet établissement ? (obligatoire)
  Réponse : ____________ (oui ou non)
- Première embauche dans l’établissement : calculé d’après vos réponses
* Téléphone de l’employeur (obligatoire)
  Dix chiffres, ou + et l’indicatif du pays
  Réponse : ____________ (numéro de téléphone)
* Service de prévention et de santé au travail (obligatoire)
  Celui auquel votre établissement adhère, pour le suivi médical du salarié
  Réponse : ____________ (une ligne)

La personne que vous embauchez
------------------------------
* Nom de naissance (obligatoire)
  Réponse : ____________ (une ligne)
* Nom d’usage (facultatif)
  S’il est différent du nom de naissance
  Réponse : ____________ (une ligne)
* Prénoms (obligatoire)
  Dans l’ordre de l’état civil
  Réponse : ____________ (une ligne)
* La personne a-t-elle un numéro de sécurité sociale ? (obligatoire)
  Réponse : ____________ (oui ou non)
* Numéro de sécurité sociale : seulement si vous répondez oui à « La personne
  a-t-elle un numéro de sécurité sociale ? »
* Date de naissance (obligatoire)
  Réponse : ____________ (date, par exemple 23/11/2026)
* Sexe : seulement si vous répondez non à « La personne a-t-elle un numéro de
  sécurité sociale ? »
- Sexe retenu : calculé d’après vos réponses
* La personne est-elle née en France ? : seulement si vous répondez non à « La
  personne a-t-elle un numéro de sécurité sociale ? »
* Département de naissance : seulement si vous répondez non à « La personne
  a-t-elle un numéro de sécurité sociale ? » et vous répondez oui à « La
  personne est-elle née en France ? »
* Commune de naissance : seulement si vous répondez non à « La personne a-t-elle
  un numéro de sécurité sociale ? » et vous répondez oui à « La personne
  est-elle née en France ? »
* Pays de naissance : seulement si vous répondez non à « La personne a-t-elle un
  numéro de sécurité sociale ? » et vous répondez non à « La personne est-elle
  née en France ? »
- Département de naissance retenu : calculé d’après vos réponses

Le contrat
----------
* Date d’embauche (obligatoire)
  Le premier jour de travail, essai compris
  Réponse : ____________ (date, par exemple 23/11/2026)
* Heure d’embauche (obligatoire)
  Réponse : ____________ (heure, par exemple 8h30)
* Nature du contrat (obligatoire)
  [ ] CDI  À durée indéterminée
  [ ] CDD  À durée déterminée
  [ ] CTT  De travail temporaire (intérim)
* Date de fin du contrat : seulement si « Nature du contrat » n’est pas « À
  durée indéterminée »
* Durée de la période d’essai : seulement si soit « Nature du contrat » est « À
  durée indéterminée », soit « Nature du contrat » est « À durée déterminée » et
  « Date de fin du contrat » − « Date d’embauche » est supérieur à 180

À conserver en cas de contrôle
------------------------------
- Titre de travail du salarié, s’il doit en avoir un

Une donnée montrée ci-dessus est fausse ? Contestez-la en disant pourquoi : un
agent tranche.
$ unefois submit forms/dpae.yaml --store $T/store --siret 77567227221138 --audience company --context tests/data/dpae/context.yaml --answers tests/data/dpae/answers_cdi.yaml --at 2026-11-24T09:00:00Z --id DPAE-2026-0001 --verify -o $T/dpae.xml
verified: schema, canonical form and digest
wrote $T/dpae.xml
$ sed -n '2,$p' $T/dpae.xml
<denomination origin="source"><value as_of="2023-02-14" authority="Insee" provider="insee.etablissement" retrieved_at="2026-11-24T09:00:00Z">CROIX ROUGE FRANCAISE</value></denomination>
<ape origin="source"><value as_of="2023-02-14" authority="Insee" provider="insee.etablissement" retrieved_at="2026-11-24T09:00:00Z">88.99B</value></ape>
<adresse origin="source"><value as_of="2023-02-14" authority="Insee" provider="insee.etablissement" retrieved_at="2026-11-24T09:00:00Z"><complement>SITE CROIX ROUGE</complement><voie>98 RUE DIDOT</voie><code_postal>75694</code_postal><commune>PARIS CEDEX 14</commune><code_commune>75114</code_commune><pays>FR</pays></value></adresse>
<urssaf origin="derived"><value>117</value></urssaf>
<tranche_effectif origin="source"><value as_of="2023-02-14" authority="Insee" provider="insee.etablissement" retrieved_at="2026-11-24T09:00:00Z">NN</value></tranche_effectif>
<premiere_declaree origin="ask"><value>false</value></premiere_declaree>
<premiere_embauche origin="derived"><value>false</value></premiere_embauche>
<telephone origin="ask"><value>0199001122</value></telephone>
<service_sante origin="ask"><value>Service fictif de santé au travail</value></service_sante>
<nom_naissance origin="ask"><value>FICTIVE</value></nom_naissance>
<nom_usage origin="ask"><value>SPECIMEN</value></nom_usage>
<prenoms origin="ask"><value>Camille Andrée</value></prenoms>
<immatricule origin="ask"><value>true</value></immatricule>
<nir origin="ask"><value>2900769383999</value></nir>
<date_naissance origin="ask"><value>1990-07-14</value></date_naissance>
<cle origin="derived"><value>68</value></cle>
<sexe origin="derived"><value>2</value></sexe>
<departement origin="derived"><value>69</value></departement>
<commune origin="derived"><value>69383</value></commune>
<date_embauche origin="ask"><value>2026-12-01</value></date_embauche>
<heure_embauche origin="ask"><value>08:30</value></heure_embauche>
<nature origin="ask"><value>CDI</value></nature>
<essai origin="ask"><value>P2M</value></essai>
</submission>
$ unefois verify $T/dpae.xml --library forms
form      dpae 1.0.0
filing    DPAE-2026-0001
company   77567227221138
filed at  2026-11-24T09:00:00Z
audience  company
values    4 from administrations, 13 from the company
          0 absent, 0 withheld, 0 claimed
verified: schema, canonical form and digest
# Without a number, the person says what it would say; Insee knows of this establishment that it has employees.
$ unefois submit forms/dpae.yaml --store $T/store --siret 55204944776279 --audience company --context tests/data/dpae/context.yaml --answers tests/data/dpae/answers_sans_numero.yaml --at 2026-11-24T09:00:00Z --id DPAE-2026-0002 --verify -o $T/dpae2.xml
verified: schema, canonical form and digest
wrote $T/dpae2.xml
$ grep -v 'Insee' $T/dpae2.xml | sed 1d
<urssaf origin="derived"><value>117</value></urssaf>
<premiere_embauche origin="derived"><value>false</value></premiere_embauche>
<telephone origin="ask"><value>0199001133</value></telephone>
<service_sante origin="ask"><value>Service fictif de santé au travail</value></service_sante>
<nom_naissance origin="ask"><value>FICTIF</value></nom_naissance>
<prenoms origin="ask"><value>Alix</value></prenoms>
<immatricule origin="ask"><value>false</value></immatricule>
<date_naissance origin="ask"><value>1999-02-28</value></date_naissance>
<sexe_declare origin="ask"><value>1</value></sexe_declare>
<sexe origin="derived"><value>1</value></sexe>
<ne_en_france origin="ask"><value>false</value></ne_en_france>
<pays_declare origin="ask"><value>BE</value></pays_declare>
<departement origin="derived"><value>99</value></departement>
<date_embauche origin="ask"><value>2026-12-02</value></date_embauche>
<heure_embauche origin="ask"><value>09:00</value></heure_embauche>
<nature origin="ask"><value>CDD</value></nature>
<fin origin="ask"><value>2027-08-31</value></fin>
<essai origin="ask"><value>P15D</value></essai>
</submission>
# More than eight days ahead, a wrong key, a month that the number denies, an end before the start: nothing is written.
$ sed 's,01/12/2026,03/12/2026,; s,999 68,999 69,' tests/data/dpae/answers_cdi.yaml > $T/a.yaml; unefois submit forms/dpae.yaml --store $T/store --siret 77567227221138 --audience company --context tests/data/dpae/context.yaml --answers $T/a.yaml --at 2026-11-24T09:00:00Z --id X
$T/a.yaml:10:6: error[A003]: 'nir': the key does not match the social security number
   10 | nir: 2 90 07 69 383 999 69                         # the key is checked and left out
      |      ^^^^^^^^^^^^^^^^^^^^^
      = correct the answer
$T/a.yaml:12:16: error[A005]: 'date_embauche': La déclaration se fait au plus tôt huit jours avant l’embauche (C. trav. R1221-4).
   12 | date_embauche: 03/12/2026
      |                ^^^^^^^^^^
      = correct the answer
2 errors
[1]
$ sed 's,14/07/1990,14/08/1990,; s,nature: CDI,nature: CDD,; s,essai.*,fin: 30/11/2026,' tests/data/dpae/answers_cdi.yaml > $T/a.yaml; unefois submit forms/dpae.yaml --store $T/store --siret 77567227221138 --audience company --context tests/data/dpae/context.yaml --answers $T/a.yaml --at 2026-11-24T09:00:00Z --id X
$T/a.yaml:11:17: error[A005]: 'date_naissance': La date de naissance est passée ; son année et son mois sont ceux du numéro de sécurité sociale.
   11 | date_naissance: 14/08/1990
      |                 ^^^^^^^^^^
      = correct the answer
$T/a.yaml:15:6: error[A005]: 'fin': Le contrat finit après l’embauche.
   15 | fin: 30/11/2026
      |      ^^^^^^^^^^
      = correct the answer
2 errors
[1]
# Nobody but the employer may see this form: there is no applicant's copy.
$ unefois render forms/dpae.yaml --to text --store $T/store --siret 77567227221138 --context tests/data/dpae/context.yaml --at 2026-11-24T09:00:00Z
unefois: error[U004]: the form 'dpae' is mandated: it is for 'company' or 'agent', not 'applicant'
      = use another --audience
1 error
[2]
$ unefois audit forms/dpae.yaml
dpae 1.0.0, in place of Cerfa 14738 (DPAE)

              lines  questions  cells  documents  lever
before           31         30     49          2
  source          5          5      5          0  data exchange
  derived         7          7      8          0  re-engineering
  ask            13         13     25          0  what remains
  on_control      1          1      1          1  a-priori trust
  dropped         5          4     10          1  re-engineering
after            20         20     20          0  dematerialisation

fields of the new form, besides the SIRET of the company
  source      4, 4 of them protected
  derived     7
  ask         19, 9 of them only under a condition
  on_control  1

acts of a filing  before   min  after   min
familiarise          1.0  10.0    1.0  10.0  to get to know the form, once a filing
identify             1.0   2.0    1.0   2.0  to give the SIRET of a company
recall              11.5   5.8   11.0   5.5  to give what is known by heart: a name, a choice, a yes or no
fill                10.0  10.0    3.0   3.0  to fill in a date, an address
look_up              3.0   6.0    0.5   1.0  to look up a number
attach               2.0  10.0    0.1   0.3  to find, copy and attach a document that one has
check                0.0   0.0    9.0   0.8  to read a value that is shown, and check it
contest              0.0   0.0    0.1   0.4  to contest a value that is shown
keep                 0.0   0.0    1.0   1.0  to keep a document for a control

one filing                         before  range           after  range
minutes of the company               43.8  19.9 to 97.0     23.9  9.3 to 52.9
  as Démarche numérique estimates    10.3  9.9 to 10.6       2.8  2.2 to 3.5
burden on the company, EUR          31.35  11.59 to 87.30  17.13  5.40 to 47.61
cost of the administration, EUR     10.19  3.02 to 31.33    0.16  0.01 to 0.80
