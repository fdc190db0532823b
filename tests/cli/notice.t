# What companies are told of what a form fetches (CRPA L114-8): each source, its law, and where an error is corrected.
$ unefois notice forms/peec-2080.yaml
Participation des employeurs à l’effort de construction
=======================================================

Pour vérifier que votre entreprise a investi dans le logement ce que la loi
prévoit ; vous n’avez rien à remplir, Service des impôts des entreprises obtient
d’autres administrations les informations ci-dessous : vous n’avez pas à les
fournir (CRPA L114-8) (CGI 235 bis ; CCH L313-1 ; CCH R313-2).

- Insee – Données de l’établissement, personnes non diffusibles comprises
  (Sirene v4)
  Informations : Dénomination ou raison sociale ; Adresse du siège ; Code APE
                 (NAF rév. 2)
  Fondement : Code de commerce A123-96 ; CRPA L114-8
  Pour corriger une erreur : https://www.service-public.fr/professionnels-entreprises

- Insee – Données de l’établissement en open data (Sirene v4)
  Informations : Dénomination ou raison sociale ; Adresse du siège ; Code APE
                 (NAF rév. 2)
  Fondement : Code de commerce A123-96 ; CRPA L114-8
  Pour corriger une erreur : https://www.service-public.fr/professionnels-entreprises

- GIP-MDS – Rémunérations d’une année, base de la participation à l’effort de
  construction (DSN)
  Informations : Régime de l’employeur ; Rémunérations versées dans l’année
  Fondement : CRPA L114-8
  Pour corriger une erreur : GIP-MDS

- GIP-MDS – Effectifs annuels d’une unité légale (DSN)
  Informations : Effectif moyen de l’année des rémunérations ; Effectif un an
                 avant ; Effectif deux ans avant ; Effectif trois ans avant ;
                 Effectif quatre ans avant ; Effectif cinq ans avant ; Effectif
                 six ans avant
  Fondement : CRPA L114-8
  Pour corriger une erreur : GIP-MDS

- Action Logement – Versements reçus au titre de la participation à l’effort de
  construction
  Informations : Versements aux collecteurs agréés
  Fondement : CRPA L114-8
  Pour corriger une erreur : Action Logement

- DGFiP – Déclaration de participation à l’effort de construction de l’année
  précédente
  Informations : Excédent d’investissement de l’année précédente
  Fondement : CRPA L114-8 ; LPF L113
  Pour corriger une erreur : DGFiP

Vous pouvez demander communication de ces informations et les faire rectifier.
Si une source ne répond pas, le service vous le dit, et vous pouvez les donner
vous-même ou compléter plus tard.
$ unefois notice forms/marche-public-simplifie.yaml --format html >$T/n.html; xmllint --noout $T/n.html; grep -c '<section>' $T/n.html; grep -o '<a href[^<]*' $T/n.html; grep -c 'sans être montrées' $T/n.html
11
<a href="https://www.service-public.fr/professionnels-entreprises">https://www.service-public.fr/professionnels-entreprises
6
$ unefois notice tests/golden/types_are_shared/form.yaml --library tests/library | tail -4

Vous pouvez demander communication de ces informations et les faire rectifier.
Si une source ne répond pas, le service vous le dit, et vous pouvez les donner
vous-même ou compléter plus tard.
$ sed '/source: societe.nom/d; s/l3: essai/l2: essai, l3: essai/' tests/golden/types_are_shared/form.yaml >$T/nothing.yaml; unefois notice $T/nothing.yaml --library tests/library
Cas
===

Ce formulaire n’obtient aucune information d’une autre administration.
