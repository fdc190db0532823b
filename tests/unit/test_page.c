#include "emitted.h"

#include "base/utf8.h"
#include "page/wrap.h"

#define NB "\xc2\xa0"

static struct emitted e;

static void close_world(void)
{
	emitted_close(&e);
}

TestSuite(page, .fini = close_world);

static void expect_pieces(const char *page, const char *const *pieces, size_t count)
{
	for (size_t i = 0; i < count; i++)
		cr_expect(strstr(page, pieces[i]) != NULL, "not there:\n%s\nin\n%s", pieces[i], page);
}

static void expect_none(const char *page, const char *const *pieces, size_t count)
{
	for (size_t i = 0; i < count; i++)
		cr_expect(strstr(page, pieces[i]) == NULL, "there:\n%s\nin\n%s", pieces[i], page);
}

static void expect_narrow(const char *page)
{
	struct str rest = str(page);

	while (rest.at != NULL) {
		struct str line = str_cut(&rest, '\n');

		cr_expect(utf8_count(line) <= WRAP_WIDTH, "%.*s", STR(line));
		cr_expect(!str_ends(line, " "), "'%.*s'", STR(line));
	}
}

Test(page, says_where_everything_will_come_from)
{
	static const char *const pieces[] = {
		"Vitrine <des> \"types\" & cas\n"
		"===========================\n"
		"\n"
		"Demandé par : Service R&D (1 rue de l'Essai, 75001 Paris, 0102030405)\n"
		"32 questions à remplir, 6 autres selon le cas, aucun document à fournir\n"
		"\n"
		"* SIRET de votre établissement (obligatoire)\n"
		"  Réponse : ____________ (14 chiffres)\n"
		"\n"
		"Ce qui est connu\n"
		"----------------\n"
		"- Nom : fourni par Insee, à défaut par INPI ; demandé si la donnée manque\n"
		"- Lots : donné par l’administration qui demande\n"
		"- Effectif : transmis directement par GIP-MDS, vous n’avez rien à fournir\n"
		"- Ventes : transmis directement par DGFiP, vous n’avez rien à fournir\n"
		"- Dirigeants : fourni par Infogreffe\n"
		"- Moyenne des ventes : calculé pour l’administration, qui seule le voit\n"
		"- Déposé le : calculé\n"
		"\n"
		"Tous les types\n"
		"--------------\n"
		"* Ligne <a> & \"b\" (obligatoire)\n"
		"  Réponse : ____________ (une ligne)\n"
		"* Texte (facultatif)\n"
		"  Réponse : ____________ (texte libre)\n"
		"* Entier (obligatoire si vous répondez oui à «" NB "Vrai" NB "»)\n"
		"  Réponse : ____________ (nombre entier)\n",
		"* Choix (facultatif)\n"
		"  [ ] r&d  R&D <x>\n"
		"  [ ] b  Bé\n"
		"* Plusieurs (facultatif)\n"
		"  [ ] x\n"
		"  [ ] y\n"
		"  [ ] z\n"
		"* Code (facultatif)\n"
		"  Réponse : ____________ (un choix, un code de la liste activites)\n"
		"* Lots (obligatoire, si «" NB "Lots" NB "» n’est pas vide)\n"
		"  Réponse : ____________ (un ou plusieurs choix, la liste est donnée par\n"
		"  l’administration)\n"
		"* Déclaration (obligatoire)\n"
		"  [ ] Je déclare < & >\n"
		"\n"
		"Des lignes\n"
		"----------\n"
		"(seulement si vous répondez oui à «" NB "Vrai" NB "»)\n"
		"* Références (de 0 à 3)\n"
		"  Pour chaque ligne :\n"
		"    * Année (obligatoire)\n"
		"      Réponse : ____________ (année, par exemple 2026)\n",
		"* Associés (de 2 à 3, si «" NB "Choix" NB "» est «" NB "Bé" NB "»)\n"
		"  Pour chaque ligne : SIRET ____________\n"
		"    - Nom : fourni par Insee, à défaut par INPI\n"
		"\n"
		"À conserver en cas de contrôle\n"
		"------------------------------\n"
		"- Comptes certifiés (si vous répondez oui à «" NB "Vrai" NB "»)\n",
	};
	static const char *const agent[] = { "- Effectif : fourni par GIP-MDS\n",
		"- Moyenne des ventes : calculé\n" };

	emitted_open(&e, WORLD_VITRINE);
	expect_pieces(emitted_page(&e, false, AUDIENCE_APPLICANT), pieces, COUNT(pieces));
	expect_pieces(emitted_page(&e, false, AUDIENCE_AGENT), agent, COUNT(agent));
	expect_narrow(emitted_page(&e, false, AUDIENCE_APPLICANT));
}

Test(page, shows_what_is_known_and_asks_the_rest)
{
	static const char *const pieces[] = {
		"Demandé par : Service de la commande publique pour 13002526500013\n"
		"(marches@acheteur.example, 01 99 00 12 34)\n"
		"À envoyer au plus tard le 11 décembre 2026\n"
		"Établissement : 55204944776279\n"
		"Données relevées le 24 novembre 2026\n"
		"8 questions à remplir, 1 autre selon le cas, aucun document à fournir\n"
		"\n"
		"La consultation\n"
		"---------------\n"
		"- Référence de la consultation : Consultation fictive 2026-001 (donné par\n"
		"  l’administration qui demande)\n"
		"* Lots auxquels vous candidatez (obligatoire)\n"
		"  Un ou plusieurs\n"
		"  [ ] 1  Charpente et couverture\n"
		"  [ ] 2  Menuiseries extérieures\n"
		"  [ ] 3  Peinture, sols souples\n"
		"\n"
		"Votre entreprise\n"
		"----------------\n"
		"- Dénomination ou raison sociale : SOCIETE NATIONALE SNCF (Insee, situation au\n"
		"  29 août 2022)\n",
		"- Adresse de l’établissement : 2 PLACE AUX ETOILES, 93210 SAINT-DENIS (Insee,\n"
		"  situation au 29 août 2022)\n",
		"- Capital social : 50" NB "000,00" NB "€ (Infogreffe, situation au 20 novembre 2026)\n",
		"- Date d’immatriculation au RCS : 1er juillet 1985 (Infogreffe, situation au 20\n"
		"  novembre 2026)\n",
		"* Représentant de l’entreprise (obligatoire)\n"
		"  La personne qui engage l’entreprise pour ce marché\n"
		"  Choisissez une ligne (Infogreffe, situation au 20 novembre 2026)\n"
		"  [ ] 1  Nom DUPONT, Prénom Jean, Qualité Président du conseil d'administration\n"
		"  [ ] 2  Nom FICTIVE, Prénom Alix, Qualité Directrice générale\n",
		"* Vos cotraitants : seulement si «" NB "Vous vous présentez" NB "» n’est pas «" NB "Seul" NB
		"»\n",
		"- Effectif moyen annuel : transmis directement par GIP-MDS, vous n’avez rien à\n"
		"  fournir\n",
		"- Certificat Qualibat : qualibat_sncf.pdf, valable du 15 janvier 2026 au 14\n"
		"  janvier 2027 (Qualibat, situation au 15 janvier 2026)\n",
		"\n"
		"Une donnée montrée ci-dessus est fausse ? Contestez-la en disant pourquoi : un\n"
		"agent tranche.\n",
	};

	emitted_open(&e, WORLD_MPS);
	emitted_fill(&e, SNCF, NULL, false);
	expect_pieces(emitted_page(&e, true, AUDIENCE_APPLICANT), pieces, COUNT(pieces));
	expect_narrow(emitted_page(&e, true, AUDIENCE_APPLICANT));
}

Test(page, shows_answers_and_what_is_contested)
{
	static const char *const pieces[] = {
		"Aucune question à remplir, aucun document à fournir\n",
		"  [x] 1  Charpente et couverture\n"
		"  [ ] 2  Menuiseries extérieures\n"
		"  [x] 3  Peinture, sols souples\n",
		"  Vous contestez : 10 RUE DE L'EXEMPLE, 93210 SAINT-DENIS, motif : Déménagement\n"
		"  fictif au 1er octobre 2026\n",
		"- Représentant de l’entreprise (Infogreffe, situation au 20 novembre 2026) :\n"
		"  - Nom FICTIVE, Prénom Alix, Qualité Directrice générale\n",
		"  Réponse : 01" NB "99" NB "00" NB "56" NB "78\n",
		"* Vos cotraitants (de 1 à 20, si «" NB "Vous vous présentez" NB "» n’est pas «" NB "Seul" NB
		"»)\n"
		"  Un SIRET par entreprise, sans compter la vôtre\n"
		"  Ligne 1 : SIRET 00000001800010\n"
		"    - Dénomination ou raison sociale : FICTIF MENUISERIE DU LAC (Insee,\n"
		"      situation au 15 juin 2026)\n"
		"  Ligne 2 : SIRET 00000005900014\n"
		"    - Dénomination ou raison sociale : non diffusible (Insee, situation au 10\n"
		"      février 2026) ; l’administration s’en charge, vous n’avez rien à faire\n",
		"  Réponse : 12,5" NB "%\n",
		"  [x] J’atteste sur l’honneur que l’entreprise",
	};
	static const char *const agent[] = {
		"  - Exercice clos le 31 décembre 2025, Chiffre d’affaires 1" NB "250" NB "000,00" NB "€\n",
		"- Effectif moyen annuel : 812,4 salariés (GIP-MDS, pour 2025, situation au 2\n"
		"  février 2026)\n",
		"- Situation à la MSA : inconnu de l’administration qui tient la donnée (MSA) ;\n"
		"  l’administration s’en charge, vous n’avez rien à faire\n",
	};
	static const char *const hidden[] = { "812", "250" NB "000", "31 décembre 2025", "hors du champ",
		"inconnu", "attestation_fiscale", "vigilance_sncf", "pour 2025" };

	emitted_open(&e, WORLD_MPS);
	emitted_fill(&e, SNCF, "@tests/data/mps/answers_sncf.yaml", true);
	expect_pieces(emitted_page(&e, true, AUDIENCE_APPLICANT), pieces, COUNT(pieces));
	expect_none(emitted_page(&e, true, AUDIENCE_APPLICANT), hidden, COUNT(hidden));
	expect_pieces(emitted_page(&e, true, AUDIENCE_AGENT), pieces, COUNT(pieces));
	expect_pieces(emitted_page(&e, true, AUDIENCE_AGENT), agent, COUNT(agent));
	expect_narrow(emitted_page(&e, true, AUDIENCE_AGENT));
}

Test(page, tells_what_happens_when_a_source_has_nothing)
{
	static const char *const pieces[] = {
		"6 questions à remplir, 3 autres selon le cas, aucun document à fournir\n",
		"* Nom (obligatoire)\n"
		"  inconnu de l’administration qui tient la donnée (Insee) ; à vous de répondre\n"
		"  Réponse : ____________ (une ligne)\n",
		"- Activité : inconnu de l’administration qui tient la donnée (Insee) ;\n"
		"  l’administration s’en charge, vous n’avez rien à faire\n",
		"* Dirigeants (obligatoire)\n"
		"  inconnu de l’administration qui tient la donnée (Infogreffe) ; à vous de\n"
		"  répondre\n"
		"  Réponse : nom ____________, depuis ____________\n",
		"- Part : calculé d’après vos réponses\n",
		"\n"
		"Pour les grandes\n"
		"----------------\n"
		"(seulement si «" NB "Effectif" NB "» est supérieur ou égal à «" NB "Barème de test" NB
		"» (seuil))\n",
	};
	static const char *const answered[] = {
		"3 questions à remplir",
		"* Nom (obligatoire)\n"
		"  inconnu de l’administration qui tient la donnée (Insee) ; à vous de répondre\n"
		"  Réponse : Neuve\n",
		"  Réponse : nom Oméga\n",
	};
	static const char *const gone[] = { "Référent", "Sites" };

	emitted_open(&e, WORLD_ESSAI);
	emitted_fill(&e, SOCIETE_INCONNUE, "effectif: 3\n", false);
	expect_pieces(emitted_page(&e, true, AUDIENCE_COMPANY), pieces, COUNT(pieces));
	expect_none(emitted_page(&e, true, AUDIENCE_COMPANY), gone, COUNT(gone));
	emitted_fill(&e, SOCIETE_INCONNUE,
		"nom: Neuve\neffectif: 3\nadresse: {voie: A}\ndirigeant: {nom: Oméga}\n", false);
	expect_pieces(emitted_page(&e, true, AUDIENCE_COMPANY), answered, COUNT(answered));
}
