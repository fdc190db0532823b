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
  s2          Raison sociale                field     denomination         Insee
  s3          Forme juridique               field     forme_juridique      Insee
  s4          Adresse                       field x6  adresse              Insee
  s5          Code NAF                      field     ape                  Insee
  s6          Capital social                field     capital              Infogreffe
  s7          Date d’immatriculation        field     immatriculation      Infogreffe
  s8          N° TVA intracommunautaire     field     tva                  Commission européenne
  s9.nom      Représentant – nom            field     representant         Infogreffe
  s9.prenom   Représentant – prénom         field     representant         Infogreffe
  s9.qualite  Représentant – qualité        field     representant         Infogreffe
  s12         Référence de la consultation  field     reference            the administration’s own
                                                                           system ($reference)
  s16.n1      CA N-1                        field     chiffre_affaires     DGFiP, protected
  s16.n2      CA N-2                        field     chiffre_affaires     DGFiP, protected
  s16.n3      CA N-3                        field     chiffre_affaires     DGFiP, protected
  s18         Effectif de l’entreprise      field     effectif             GIP-MDS, protected
  p2          Attestation fiscale           document  attestation_fiscale  DGFiP, protected
  p3          Attestation de vigilance      document  vigilance            Urssaf, protected
  p4          Attestation MSA               document  msa                  MSA, protected
  p5          Attestation PRO BTP           document  probtp               PRO BTP, protected
  p6          Certificat Qualibat           document  qualibat             Qualibat
  p7          Certificat OPQIBI             document  opqibi               OPQIBI
  p8          Attestation AGEFIPH           document  vigilance            Urssaf, protected

ask (what remains)
  s1   SIRET                                   field               the SIRET, which finds the rest
  s10  Courriel du contact                     field  courriel     contact.courriel: nobody holds it
  s11  Téléphone du contact                    field  telephone    contact.telephone: nobody holds
                                                                   it
  s13  Lots                                    field  lots         savoir à quoi l’entreprise
                                                                   candidate
  s14  Candidat seul ou groupement             field  groupement   savoir qui est engagé
  s15  SIRET des cotraitants                   field  cotraitants  the SIRET of each row
  s17  Part du CA relative au marché           field  part_marche  capacité économique appréciée par
                                                                   l’acheteur (CCP R2142-6)
  s19  Effectif d’encadrement                  field  encadrement  capacité technique appréciée par
                                                                   l’acheteur (CCP R2142-13)
  s20  Redressement judiciaire                 field  honneur      a declaration
  s21  Assurances professionnelles             field  honneur      a declaration
  s22  Attestation sur l’honneur (exclusions)  field  honneur      a declaration
  s23  Pouvoir d’engager l’entreprise          field  honneur      a declaration

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
s10,Courriel du contact,field,1,reconstructed,,ask,,courriel,contact.courriel,,,contact.courriel: nobody holds it
s11,Téléphone du contact,field,1,reconstructed,,ask,,telephone,contact.telephone,,,contact.telephone: nobody holds it
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
      = usage: unefois diff FORM [OPTION...]
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
