# An auditor's first table: before and after inside one definition, and every line behind the figures.
$ unefois diff forms/marche-public-simplifie.yaml
marche-public-simplifie 1.0.0, in place of MPS

              lines  questions  cells  documents  lever
before           36         32     41          9
  source         22         18     27          7  data exchange
  derived         0          0      0          0  re-engineering
  ask            12         12     12          0  what remains
  on_control      0          0      0          0  a-priori trust
  dropped         2          2      2          2  re-engineering
after             9          9      9          0  dematerialisation

fields of the new form, besides the SIRET of the company
  source      18, 6 of them protected
  derived     0
  ask         8, 2 of them only under a condition
  on_control  0
  and 1 where one of several known rows is chosen

source (data exchange)
  s2          Raison sociale              field     denomination         Insee
  s3          Forme juridique             field     forme_juridique      Insee
  s4          Adresse                     field x6  adresse              Insee
  s5          Code NAF                    field     ape                  Insee
  s6          Capital social              field     capital              Infogreffe
  s7          Date d’immatriculation      field     immatriculation      Infogreffe
  s8          N° TVA intracommunautaire   field     tva                  Commission européenne
  s9.nom      Représentant – nom          field     representant         Infogreffe
  s9.prenom   Représentant – prénom       field     representant         Infogreffe
  s9.qualite  Représentant – qualité      field     representant         Infogreffe
  s12         Référence de la             field     reference            the administration’s own
              consultation                                               system ($reference)
  s16.n1      CA N-1                      field     chiffre_affaires     DGFiP, protected
  s16.n2      CA N-2                      field     chiffre_affaires     DGFiP, protected
  s16.n3      CA N-3                      field     chiffre_affaires     DGFiP, protected
  s18         Effectif de l’entreprise    field     effectif             GIP-MDS, protected
  p2          Attestation fiscale         document  attestation_fiscale  DGFiP, protected
  p3          Attestation de vigilance    document  vigilance            Urssaf, protected
  p4          Attestation MSA             document  msa                  MSA, protected
  p5          Attestation PRO BTP         document  probtp               PRO BTP, protected
  p6          Certificat Qualibat         document  qualibat             Qualibat
  p7          Certificat OPQIBI           document  opqibi               OPQIBI
  p8          Attestation AGEFIPH         document  vigilance            Urssaf, protected

ask (what remains)
  s1   SIRET                                field               the SIRET, which finds the rest
  s10  Courriel du contact                  field  courriel     vous joindre au sujet de ce dossier
  s11  Téléphone du contact                 field  telephone    vous joindre au sujet de ce dossier
  s13  Lots                                 field  lots         savoir à quoi l’entreprise candidate
  s14  Candidat seul ou groupement          field  groupement   savoir qui est engagé
  s15  SIRET des cotraitants                field  cotraitants  the SIRET of each row
  s17  Part du CA relative au marché        field  part_marche  capacité économique appréciée par
                                                                l’acheteur (CCP R2142-6)
  s19  Effectif d’encadrement               field  encadrement  capacité technique appréciée par
                                                                l’acheteur (CCP R2142-13)
  s20  Redressement judiciaire              field  honneur      a declaration
  s21  Assurances professionnelles          field  honneur      a declaration
  s22  Attestation sur l’honneur            field  honneur      a declaration
       (exclusions)
  s23  Pouvoir d’engager l’entreprise       field  honneur      a declaration

dropped (re-engineering)
  p1  K-bis              document  K-bis – ne peut plus être demandé (décret 2021-631, CCP R2143-9),
                                   et les données du RCS sont ci-dessus
  p9  DC1 et DC2 papier  document  DC1 et DC2 – remplacés par cette candidature

added (no line of the original)
  source  Dénomination ou raison sociale  cotraitants/denomination  pour vérifier le SIRET saisi:
                                                                    Insee
$ unefois diff forms/marche-public-simplifie.yaml --format csv | tr -d '\r'
line,label,kind,cells,certainty,reference,fate,lever,field,concept,authority,provider,reason
s1,SIRET,field,1,reconstructed,,ask,,,,,,"the SIRET, which finds the rest"
s2,Raison sociale,field,1,reconstructed,,source,data exchange,denomination,entreprise.denomination,Insee,insee.etablissement_diffusible,Insee
s3,Forme juridique,field,1,reconstructed,,source,data exchange,forme_juridique,entreprise.forme_juridique,Insee,insee.etablissement_diffusible,Insee
s4,Adresse,field,6,reconstructed,,source,data exchange,adresse,etablissement.adresse,Insee,insee.etablissement_diffusible,Insee
s5,Code NAF,field,1,reconstructed,,source,data exchange,ape,etablissement.ape,Insee,insee.etablissement_diffusible,Insee
s6,Capital social,field,1,reconstructed,,source,data exchange,capital,entreprise.capital,Infogreffe,infogreffe.rcs,Infogreffe
s7,Date d’immatriculation,field,1,reconstructed,,source,data exchange,immatriculation,entreprise.date_immatriculation,Infogreffe,infogreffe.rcs,Infogreffe
s8,N° TVA intracommunautaire,field,1,reconstructed,,source,data exchange,tva,entreprise.tva,Commission européenne,commission.tva,Commission européenne
s9.nom,Représentant – nom,field,1,reconstructed,,source,data exchange,representant,entreprise.representants,Infogreffe,infogreffe.rcs,Infogreffe
s9.prenom,Représentant – prénom,field,1,reconstructed,,source,data exchange,representant,entreprise.representants,Infogreffe,infogreffe.rcs,Infogreffe
s9.qualite,Représentant – qualité,field,1,reconstructed,,source,data exchange,representant,entreprise.representants,Infogreffe,infogreffe.rcs,Infogreffe
s10,Courriel du contact,field,1,reconstructed,,ask,,courriel,contact.courriel,,,vous joindre au sujet de ce dossier
s11,Téléphone du contact,field,1,reconstructed,,ask,,telephone,contact.telephone,,,vous joindre au sujet de ce dossier
s12,Référence de la consultation,field,1,reconstructed,,source,data exchange,reference,,,,the administration’s own system ($reference)
s13,Lots,field,1,reconstructed,,ask,,lots,,,,savoir à quoi l’entreprise candidate
s14,Candidat seul ou groupement,field,1,reconstructed,,ask,,groupement,,,,savoir qui est engagé
s15,SIRET des cotraitants,field,1,confirmed,depuis le 1er novembre 2014,ask,,cotraitants,,,,the SIRET of each row
s16.n1,CA N-1,field,1,reconstructed,,source,data exchange,chiffre_affaires,entreprise.chiffre_affaires,DGFiP,dgfip.chiffres_affaires,"DGFiP, protected"
s16.n2,CA N-2,field,1,reconstructed,,source,data exchange,chiffre_affaires,entreprise.chiffre_affaires,DGFiP,dgfip.chiffres_affaires,"DGFiP, protected"
s16.n3,CA N-3,field,1,reconstructed,,source,data exchange,chiffre_affaires,entreprise.chiffre_affaires,DGFiP,dgfip.chiffres_affaires,"DGFiP, protected"
s17,Part du CA relative au marché,field,1,confirmed,,ask,,part_marche,,,,capacité économique appréciée par l’acheteur (CCP R2142-6)
s18,Effectif de l’entreprise,field,1,confirmed,saisi en 2014,source,data exchange,effectif,entreprise.effectif,GIP-MDS,gip_mds.effectifs_annuels,"GIP-MDS, protected"
s19,Effectif d’encadrement,field,1,reconstructed,,ask,,encadrement,entreprise.effectif_encadrement,,,capacité technique appréciée par l’acheteur (CCP R2142-13)
s20,Redressement judiciaire,field,1,reconstructed,,ask,,honneur,,,,a declaration
s21,Assurances professionnelles,field,1,reconstructed,,ask,,honneur,,,,a declaration
s22,Attestation sur l’honneur (exclusions),field,1,confirmed,,ask,,honneur,,,,a declaration
s23,Pouvoir d’engager l’entreprise,field,1,reconstructed,,ask,,honneur,,,,a declaration
p1,K-bis,document,1,confirmed,"décret 2014-1097 du 26 septembre 2014 ; CMP 2006 art. 45",dropped,re-engineering,,,,,"K-bis – ne peut plus être demandé (décret 2021-631, CCP R2143-9), et les données du RCS sont ci-dessus"
p2,Attestation fiscale,document,1,confirmed,"décret 2014-1097 du 26 septembre 2014 ; CMP 2006 art. 45",source,data exchange,attestation_fiscale,entreprise.regularite_fiscale,DGFiP,dgfip.attestation_fiscale,"DGFiP, protected"
p3,Attestation de vigilance,document,1,confirmed,"décret 2014-1097 du 26 septembre 2014 ; CMP 2006 art. 45",source,data exchange,vigilance,entreprise.vigilance,Urssaf,urssaf.vigilance,"Urssaf, protected"
p4,Attestation MSA,document,1,confirmed,"décret 2014-1097 du 26 septembre 2014 ; CMP 2006 art. 45",source,data exchange,msa,entreprise.conformite_msa,MSA,msa.conformite,"MSA, protected"
p5,Attestation PRO BTP,document,1,confirmed,"décret 2014-1097 du 26 septembre 2014 ; CMP 2006 art. 45",source,data exchange,probtp,entreprise.conformite_probtp,PRO BTP,probtp.conformite,"PRO BTP, protected"
p6,Certificat Qualibat,document,1,confirmed,"décret 2014-1097 du 26 septembre 2014 ; CMP 2006 art. 45",source,data exchange,qualibat,entreprise.qualibat,Qualibat,qualibat.certification,Qualibat
p7,Certificat OPQIBI,document,1,confirmed,"décret 2014-1097 du 26 septembre 2014 ; CMP 2006 art. 45",source,data exchange,opqibi,entreprise.opqibi,OPQIBI,opqibi.certification,OPQIBI
p8,Attestation AGEFIPH,document,1,confirmed,"décret 2014-1097 du 26 septembre 2014 ; CMP 2006 art. 45",source,data exchange,vigilance,entreprise.vigilance,Urssaf,urssaf.vigilance,"Urssaf, protected"
p9,DC1 et DC2 papier,document,1,confirmed,"décret 2014-1097 du 26 septembre 2014 ; CMP 2006 art. 45",dropped,re-engineering,,,,,DC1 et DC2 – remplacés par cette candidature
,Dénomination ou raison sociale,,,,,source,data exchange,cotraitants/denomination,entreprise.denomination,Insee,insee.etablissement_diffusible,pour vérifier le SIRET saisi: Insee
$ unefois diff forms/marche-public-simplifie.yaml --format json | tail -n 20
      "provider": null,
      "reason": "DC1 et DC2 – remplacés par cette candidature"
    },
    {
      "line": null,
      "label": "Dénomination ou raison sociale",
      "kind": null,
      "cells": null,
      "certainty": null,
      "reference": null,
      "fate": "source",
      "lever": "data exchange",
      "field": "cotraitants/denomination",
      "concept": "entreprise.denomination",
      "authority": "Insee",
      "provider": "insee.etablissement_diffusible",
      "reason": "pour vérifier le SIRET saisi: Insee"
    }
  ]
}
$ unefois diff forms/marche-public-simplifie.yaml --format sarif
unefois: error[U001]: '--format' is one of text|csv|json, not 'sarif'
      = usage: unefois diff FORM | OLD NEW [OPTION...]
      = see unefois --help
1 error
[2]
# What cannot be loaded is trouble, as with diff(1): exit status 2, malformed included.
$ unefois diff tests/golden/line_lost/form.yaml --library tests/library
tests/golden/line_lost/form.yaml:1:7: error[F009]: the line 'l4' (Kbis) of originals/cas.csv has no fate
    1 | form: cas
      |       ^^^
      = name it in replaces: or in dropped: with its reason
1 error
[2]
$ unefois diff forms/none.yaml
forms/none.yaml: error[U002]: no such file
      = correct the path
1 error
[2]
# Two versions, each with the library it stands in: what the form says, what concepts and providers say, the ledger.
$ unefois diff tests/data/diff/old/form.yaml tests/data/diff/new/form.yaml
aide 1.0.0 -> aide-commerce 2.0.0
  old  tests/data/diff/old/form.yaml
  new  tests/data/diff/new/form.yaml

                 lines  questions     cells  documents
before              10         10  12 -> 15     2 -> 3
  source        3 -> 4     3 -> 4    3 -> 4          0
  derived       0 -> 1     0 -> 1    0 -> 6          0
  ask           5 -> 2     5 -> 2    7 -> 2          0
  on_control         1          1         1          1
  dropped       1 -> 2     1 -> 2    1 -> 2     1 -> 2
after         12 -> 10   12 -> 10  12 -> 10          0

form
  ~ aide-commerce  renamed        aide -> aide-commerce
                   version        1.0.0 -> 2.0.0
                   title          Aide au commerce -> Aide au petit commerce
                   applicant      open -> mandated
                   service email  aides@exemple.fr -> commerce@exemple.fr
                   silence        none -> rejection
                   delay          + P2M

sections
  ~ fin      moved      order: after demande -> first
  ~ societe  title      La société -> Votre société
  ~ demande  relevant   $petite -> $petit_groupe
             discloses  + seuil public

fields
  ~ activite                moved           order: after effectif -> first
                            legal_basis     CRPA L114-8 -> CRPA L114-8, décret fictif 4
                            freshness       P1M (annuaire.public) -> P1D (annuaire.public)
                            choice A        Agriculture -> Agriculture et pêche
                            choice D        + Services
                            choice C        - Commerce
  ~ nom                     providers       - annuaire.public (Insee, public)
                                            + annuaire.public (Insee, public), else annuaire.secours
                                            (Infogreffe, public)
                            legal_basis     CRPA L114-8 -> CRPA L114-8, décret fictif 4
                            freshness       P1M (annuaire.public) -> P1D (annuaire.public)
                            edit            contest -> locked
                            label           Nom -> Dénomination
  ~ vente                   type            - 0..3 rows of annee: year, montant: amount
                                            + 0..5 rows of annee: year, montant: amount (Montant)
                            pick            + one
  ~ effectif                type            integer -> decimal
                            unit            salariés -> équivalents temps plein
                            providers       - comptes.effectifs (GIP-MDS, public), annee =
                                            $this_year - 1
                                            + comptes.effectifs (GIP-MDS, protected), annee =
                                            $this_year - 2
                            if_unavailable  ask -> defer
                            disclosure      public -> protected
  ~ ventes_totales          origin          ask -> derived
                            disclosure      public -> protected
                            purpose         - calcul de l’aide
                            constraint      - . > 0
                            expression      + sum(vente/montant)
  ~ enseigne                renamed         enseigne_ancienne -> enseigne (same concept)
                            legal_basis     CRPA L114-8 -> CRPA L114-8, décret fictif 4
                            freshness       P1M (annuaire.public) -> P1D (annuaire.public)
  + petite_taille           added           Petite taille, derived: effectif < 10
  ~ courriel                renamed         mel -> courriel (renamed_from)
                            label           Mél -> Courriel
                            hint            - Celui de la société
  ~ telephone               renamed         tel -> telephone (renamed_from)
                            origin          ask -> source
                            concept         + societe.telephone
                            providers       + annuaire.secours (Infogreffe, public)
                            edit            + contest
                            if_unavailable  + defer
                            purpose         - vous joindre
  + site                    added           Site, ask: url
  ~ raison                  renamed         motif -> raison (renamed_from)
                            label           Motif -> Raison
                            hint            + Ce que l’aide finance principalement, si plusieurs
                                            dépenses sont prévues au cours de l’année de la demande
                            choice travaux  Des travaux -> Des travaux ou une extension
                            choice loyer    + Un loyer
                            choice autre    - Autre
  ~ precision               relevant        motif = 'autre' -> raison = 'loyer'
  ~ loyer                   moved           repeat: sites -> none
  ~ etablissements          renamed         sites -> etablissements (renamed_from)
                            type            1..3 rows -> 1..5 rows
                            label           Sites -> Établissements
  ~ etablissements/surface  moved           order: after ville -> first
                            message         + une surface
                            constraint      . >= 0 -> . > 0
  ~ etablissements/commune  renamed         sites/ville -> etablissements/commune (renamed_from)
  ~ pieces                  on_control      $petite -> $petite and telephone != ''
  ~ honneur                 text            - J’atteste que ma demande est exacte.
                                            + J’atteste que ma demande est exacte, que je n’ai pas
                                            reçu d’autre aide pour la même dépense, et que je
                                            préviendrai le service de tout changement.
  - fax                     removed         Télécopie, ask: telephone

variables
  ~ $campagne       type        integer -> year
  ~ $petite         disclosure  public -> protected
  + $petit_groupe   added       let: petite_taille
  ~ $seuils.petite  values      - 2024-01-01: 10 (décret fictif 1)
                                + 2024-01-01: 10 (décret fictif 1); 2026-01-01: 11 (décret fictif 2)
  ~ $seuils.aide    values      - 2024-01-01: {0: 100, 10: 50.5} (décret fictif 1)
                                + 2024-01-01: {0: 100, 10: 50.5} (décret fictif 1); 2026-01-01: {0:
                                100, 10: 50.5} (décret fictif 2)
  - $annees         removed     let: count(vente)

lines of the original
  ~ l2   label      Nom -> Nom ou dénomination
  ~ l3   cells      3 -> 6
         certainty  reconstructed -> confirmed
         reference  + page 2
         fate       ask: ventes_totales -> derived: ventes_totales
  ~ l6   fate       ask: tel -> source: telephone
  ~ l7   reason     - dropped: ne se demande plus
                    + dropped: ne se demande plus (décret fictif 3)
  ~ l10  kind       field -> document
         fate       source: enseigne_ancienne -> dropped: déjà connue
  + l11  added      Effectif à temps partiel, source: effectif
  - l9   removed    Télécopie, ask: fax

filings
  compatibility  none: neither is valid by the other's schema
  version        needs major, has major
  ~ submission         namespace  neither backward nor forward  urn:unefois:form:aide:1 ->
                                                                urn:unefois:form:aide-commerce:2
                       audience   neither backward nor forward  applicant, agent -> company, agent
  ~ nom                claim      not backward                  of a value -> none
  ~ vente              withheld   not backward                  allowed -> refused
                       claim      not forward                   none -> of a value
                       rows       not backward                  1..3 -> 1..1
  ~ effectif           claim      not backward                  of a value or an absence -> of a
                                                                value
                       type       not forward                   integer -> decimal
  ~ ventes_totales     origin     neither backward nor forward  ask -> derived
  ~ enseigne           element    neither backward nor forward  absent -> required
  ~ petite_taille      element    neither backward nor forward  absent -> required
  ~ courriel           element    neither backward nor forward  absent -> required
  ~ telephone          element    neither backward nor forward  absent -> required
  ~ site               element    not forward                   absent -> optional
  ~ raison             element    not forward                   absent -> optional
  ~ loyer              element    not forward                   absent -> optional
  ~ etablissements     element    not forward                   absent -> optional
  ~ remarques          order      neither backward nor forward  after honneur -> first
  ~ activite           order      neither backward nor forward  after effectif -> after remarques
  ~ enseigne_ancienne  element    neither backward nor forward  required -> absent
  ~ mel                element    neither backward nor forward  required -> absent
  ~ tel                element    not backward                  optional -> absent
  ~ fax                element    not backward                  optional -> absent
  ~ motif              element    not backward                  optional -> absent
  ~ sites              element    not backward                  optional -> absent
[1]
$ unefois diff tests/data/diff/old/form.yaml tests/data/diff/new/form.yaml --format csv | tr -d '\r'
about,change,id,was,what,before,after
form,renamed,aide-commerce,aide,,aide,aide-commerce
form,changed,aide-commerce,aide,version,1.0.0,2.0.0
form,changed,aide-commerce,aide,title,Aide au commerce,Aide au petit commerce
form,changed,aide-commerce,aide,applicant,open,mandated
form,changed,aide-commerce,aide,service email,aides@exemple.fr,commerce@exemple.fr
form,changed,aide-commerce,aide,silence,none,rejection
form,changed,aide-commerce,aide,delay,,P2M
section,moved,fin,,order,after demande,first
section,changed,societe,,title,La société,Votre société
section,changed,demande,,relevant,$petite,$petit_groupe
section,changed,demande,,discloses,,seuil public
field,moved,activite,,order,after effectif,first
field,changed,activite,,legal_basis,CRPA L114-8,"CRPA L114-8, décret fictif 4"
field,changed,activite,,freshness,P1M (annuaire.public),P1D (annuaire.public)
field,changed,activite,,choice A,Agriculture,Agriculture et pêche
field,changed,activite,,choice D,,Services
field,changed,activite,,choice C,Commerce,
field,changed,nom,,providers,"annuaire.public (Insee, public)","annuaire.public (Insee, public), else annuaire.secours (Infogreffe, public)"
field,changed,nom,,legal_basis,CRPA L114-8,"CRPA L114-8, décret fictif 4"
field,changed,nom,,freshness,P1M (annuaire.public),P1D (annuaire.public)
field,changed,nom,,edit,contest,locked
field,changed,nom,,label,Nom,Dénomination
field,changed,vente,,type,"0..3 rows of annee: year, montant: amount","0..5 rows of annee: year, montant: amount (Montant)"
field,changed,vente,,pick,,one
field,changed,effectif,,type,integer,decimal
field,changed,effectif,,unit,salariés,équivalents temps plein
field,changed,effectif,,providers,"comptes.effectifs (GIP-MDS, public), annee = $this_year - 1","comptes.effectifs (GIP-MDS, protected), annee = $this_year - 2"
field,changed,effectif,,if_unavailable,ask,defer
field,changed,effectif,,disclosure,public,protected
field,changed,ventes_totales,,origin,ask,derived
field,changed,ventes_totales,,disclosure,public,protected
field,changed,ventes_totales,,purpose,calcul de l’aide,
field,changed,ventes_totales,,constraint,. > 0,
field,changed,ventes_totales,,expression,,sum(vente/montant)
field,renamed,enseigne,enseigne_ancienne,same concept,enseigne_ancienne,enseigne
field,changed,enseigne,enseigne_ancienne,legal_basis,CRPA L114-8,"CRPA L114-8, décret fictif 4"
field,changed,enseigne,enseigne_ancienne,freshness,P1M (annuaire.public),P1D (annuaire.public)
field,added,petite_taille,,,,"Petite taille, derived: effectif < 10"
field,renamed,courriel,mel,renamed_from,mel,courriel
field,changed,courriel,mel,label,Mél,Courriel
field,changed,courriel,mel,hint,Celui de la société,
field,renamed,telephone,tel,renamed_from,tel,telephone
field,changed,telephone,tel,origin,ask,source
field,changed,telephone,tel,concept,,societe.telephone
field,changed,telephone,tel,providers,,"annuaire.secours (Infogreffe, public)"
field,changed,telephone,tel,edit,,contest
field,changed,telephone,tel,if_unavailable,,defer
field,changed,telephone,tel,purpose,vous joindre,
field,added,site,,,,"Site, ask: url"
field,renamed,raison,motif,renamed_from,motif,raison
field,changed,raison,motif,label,Motif,Raison
field,changed,raison,motif,hint,,"Ce que l’aide finance principalement, si plusieurs dépenses sont prévues au cours de l’année de la demande"
field,changed,raison,motif,choice travaux,Des travaux,Des travaux ou une extension
field,changed,raison,motif,choice loyer,,Un loyer
field,changed,raison,motif,choice autre,Autre,
field,changed,precision,,relevant,motif = 'autre',raison = 'loyer'
field,moved,loyer,sites/loyer,repeat,sites,
field,renamed,etablissements,sites,renamed_from,sites,etablissements
field,changed,etablissements,sites,type,1..3 rows,1..5 rows
field,changed,etablissements,sites,label,Sites,Établissements
field,moved,etablissements/surface,sites/surface,order,after ville,first
field,changed,etablissements/surface,sites/surface,message,,une surface
field,changed,etablissements/surface,sites/surface,constraint,. >= 0,. > 0
field,renamed,etablissements/commune,sites/ville,renamed_from,sites/ville,etablissements/commune
field,changed,pieces,,on_control,$petite,$petite and telephone != ''
field,changed,honneur,,text,J’atteste que ma demande est exacte.,"J’atteste que ma demande est exacte, que je n’ai pas reçu d’autre aide pour la même dépense, et que je préviendrai le service de tout changement."
field,removed,fax,,,"Télécopie, ask: telephone",
variable,changed,$campagne,,type,integer,year
variable,changed,$petite,,disclosure,public,protected
variable,added,$petit_groupe,,,,let: petite_taille
variable,changed,$seuils.petite,,values,2024-01-01: 10 (décret fictif 1),"2024-01-01: 10 (décret fictif 1); 2026-01-01: 11 (décret fictif 2)"
variable,changed,$seuils.aide,,values,"2024-01-01: {0: 100, 10: 50.5} (décret fictif 1)","2024-01-01: {0: 100, 10: 50.5} (décret fictif 1); 2026-01-01: {0: 100, 10: 50.5} (décret fictif 2)"
variable,removed,$annees,,,let: count(vente),
line,changed,l2,,label,Nom,Nom ou dénomination
line,changed,l3,,cells,3,6
line,changed,l3,,certainty,reconstructed,confirmed
line,changed,l3,,reference,,page 2
line,changed,l3,,fate,ask: ventes_totales,derived: ventes_totales
line,changed,l6,,fate,ask: tel,source: telephone
line,changed,l7,,reason,dropped: ne se demande plus,dropped: ne se demande plus (décret fictif 3)
line,changed,l10,,kind,field,document
line,changed,l10,,fate,source: enseigne_ancienne,dropped: déjà connue
line,added,l11,,,,"Effectif à temps partiel, source: effectif"
line,removed,l9,,,"Télécopie, ask: fax",
filings,compatibility,aide-commerce,,major,,none
filings,neither backward nor forward,submission,,namespace,urn:unefois:form:aide:1,urn:unefois:form:aide-commerce:2
filings,neither backward nor forward,submission,,audience,"applicant, agent","company, agent"
filings,not backward,nom,,claim,of a value,none
filings,not backward,vente,,withheld,allowed,refused
filings,not forward,vente,,claim,none,of a value
filings,not backward,vente,,rows,1..3,1..1
filings,not backward,effectif,,claim,of a value or an absence,of a value
filings,not forward,effectif,,type,integer,decimal
filings,neither backward nor forward,ventes_totales,,origin,ask,derived
filings,neither backward nor forward,enseigne,,element,absent,required
filings,neither backward nor forward,petite_taille,,element,absent,required
filings,neither backward nor forward,courriel,,element,absent,required
filings,neither backward nor forward,telephone,,element,absent,required
filings,not forward,site,,element,absent,optional
filings,not forward,raison,,element,absent,optional
filings,not forward,loyer,,element,absent,optional
filings,not forward,etablissements,,element,absent,optional
filings,neither backward nor forward,remarques,,order,after honneur,first
filings,neither backward nor forward,activite,,order,after effectif,after remarques
filings,neither backward nor forward,enseigne_ancienne,,element,required,absent
filings,neither backward nor forward,mel,,element,required,absent
filings,not backward,tel,,element,optional,absent
filings,not backward,fax,,element,optional,absent
filings,not backward,motif,,element,optional,absent
filings,not backward,sites,,element,optional,absent
$ unefois diff tests/data/diff/old/form.yaml tests/data/diff/new/form.yaml --format json | sed -n '/"same"/,/}/p'
  "same": false,
  "compatibility": {
    "verdict": "none",
    "backward": false,
    "forward": false,
    "needs": "major",
    "given": "major",
    "older": false,
    "reasons": [
      {
        "id": "submission",
        "what": "namespace",
        "before": "urn:unefois:form:aide:1",
        "after": "urn:unefois:form:aide-commerce:2",
        "backward": false,
        "forward": false
      },
# A version taken out of its tree: its library is said.
$ cp tests/data/diff/old/form.yaml $T/was.yaml; unefois diff $T/was.yaml tests/data/diff/new/form.yaml --old-library tests/data/diff/old | sed -n 1,3p
aide 1.0.0 -> aide-commerce 2.0.0
  old  $T/was.yaml
  new  tests/data/diff/new/form.yaml
$ unefois diff tests/data/diff/old/form.yaml $T/was.yaml --library tests/data/diff/old
the two say the same
# ... or from standard input, as git show prints it: the library is that of the folder we are in.
$ sed 's/seul: Seul/seul: Seule/' forms/marche-public-simplifie.yaml | unefois diff - forms/marche-public-simplifie.yaml --format csv | tr -d '\r'
about,change,id,was,what,before,after
field,changed,groupement,,choice seul,Seule,Seul
filings,compatibility,marche-public-simplifie,,patch,,both
$ unefois diff tests/data/diff/new/form.yaml tests/data/diff/new/form.yaml
the two say the same
$ unefois diff tests/data/diff/new/form.yaml tests/data/diff/new/form.yaml --quiet
$ unefois diff tests/data/diff/new/form.yaml tests/data/diff/new/form.yaml --format json --quiet | sed -n '/"same"/,$p'
  "same": true,
  "compatibility": {
    "verdict": "both",
    "backward": true,
    "forward": true,
    "needs": "patch",
    "given": "none",
    "older": false,
    "reasons": []
  },
  "changes": []
}
$ unefois diff forms/marche-public-simplifie.yaml --old-library forms
unefois: error[U001]: '--old-library' goes with OLD and NEW
      = usage: unefois diff FORM | OLD NEW [OPTION...]
      = see unefois --help
1 error
[2]
$ unefois diff tests/data/diff/old/form.yaml tests/golden/line_lost/form.yaml
tests/golden/line_lost/form.yaml: error[L001]: no folder above holds a concepts.yaml
      = name it with --library DIR, or put the form below a folder that holds concepts.yaml
1 error
[2]
$ unefois diff tests/golden/version_is_not_semver/form.yaml tests/golden/line_lost/form.yaml --library tests/library
tests/golden/line_lost/form.yaml:1:7: error[F009]: the line 'l4' (Kbis) of originals/cas.csv has no fate
    1 | form: cas
      |       ^^^
      = name it in replaces: or in dropped: with its reason
tests/golden/version_is_not_semver/form.yaml:2:10: error[F024]: '1.0' is no version
    2 | version: 1.0
      |          ^^^
      = write version: 1.0.0
2 errors
[2]
$ unefois diff tests/data/diff/old/form.yaml tests/data/diff
tests/data/diff: error[U003]: this is a folder
      = name a file in the folder
1 error
[2]
$ cp -r tests/data/diff/old $T/said; sed -i 's/csv: .*/& # as sent/' $T/said/providers/comptes.ventes.yaml; echo "# a comment" >>$T/said/form.yaml; unefois diff tests/data/diff/old/form.yaml $T/said/form.yaml
the two say the same; what is not compared (comments, how registers are filled) differs in form.yaml, providers/comptes.ventes.yaml
$ f=$T/said/$(printf '\377').yaml; mv $T/said/form.yaml "$f"; unefois diff "$f" "$f" --format json --quiet | grep path
    "path": "$T/said/�.yaml"
    "path": "$T/said/�.yaml"
