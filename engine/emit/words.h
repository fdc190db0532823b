/*
 * words: all that the page of text says in French, and nothing else does. Another
 * language is another file like this one.
 */
#ifndef EMIT_WORDS_H
#define EMIT_WORDS_H

#define WORDS_MONTHS \
	"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", \
		"novembre", "décembre"
#define WORDS_FIRST_OF_MONTH "1er"
#define WORDS_YES "oui"
#define WORDS_NO "non"
/* A duration, with one of each and with several. */
#define WORDS_DURATION \
	{ 'Y', "an", "ans" }, { 'M', "mois", "mois" }, \
	{ \
		'D', "jour", "jours" \
	}
#define WORDS_HOUR "h"
#define WORDS_FRANCE "FR" /* not written under an address in France */

#define WORDS_SIRET_HOW "14 chiffres"

/* How an answer is written, by type. */
#define WORDS_TYPES \
	[TYPE_STRING] = "une ligne", [TYPE_TEXT] = "texte libre", [TYPE_INTEGER] = "nombre entier", \
	[TYPE_DECIMAL] = "nombre, par exemple 12,5", [TYPE_PERCENT] = "pourcentage, par exemple 12,5", \
	[TYPE_AMOUNT] = "euros et centimes, par exemple 1250,50", [TYPE_EUROS] = "euros sans centimes", \
	[TYPE_BOOLEAN] = "oui ou non", [TYPE_DATE] = "date, par exemple 23/11/2026", \
	[TYPE_YEAR] = "année, par exemple 2026", [TYPE_SIREN] = "9 chiffres", \
	[TYPE_SIRET] = WORDS_SIRET_HOW, [TYPE_NAF] = "activité, par exemple 49.10Z", \
	[TYPE_VAT] = "numéro de TVA", [TYPE_EMAIL] = "adresse électronique", \
	[TYPE_TELEPHONE] = "numéro de téléphone", [TYPE_ADDRESS] = "adresse postale", \
	[TYPE_CHOICE] = "un choix", [TYPE_CHOICES] = "un ou plusieurs choix", \
	[TYPE_DECLARATION] = "case à cocher", [TYPE_URL] = "adresse web", [TYPE_DOCUMENT] = "document", \
	[TYPE_TIME] = "heure, par exemple 8h30", [TYPE_MONTH] = "mois, par exemple 11/2026", \
	[TYPE_DURATION] = "durée, par exemple 2 mois ou 15 jours", [TYPE_RNA] = "W suivi de 9 chiffres", \
	[TYPE_NIR] = "13 caractères, la clé est facultative", [TYPE_IBAN] = "IBAN, 27 caractères en France", \
	[TYPE_COUNTRY] = "code du pays en 2 lettres, par exemple FR", \
	[TYPE_COMMUNE] = "code Insee de la commune, 5 caractères", [TYPE_POSTAL_CODE] = "5 chiffres"

/* What happens when a source has no value, by policy. */
#define WORDS_POLICIES \
	[POLICY_DEFER] = "l’administration s’en charge, vous n’avez rien à faire", \
	[POLICY_ASK] = "à vous de répondre", \
	[POLICY_BLOCK] = "le dépôt attend que cette donnée soit disponible", \
	[POLICY_DOCUMENT] = "un document peut être fourni à la place"

/* ---- the head ---- */
#define WORDS_ASKED_BY "Demandé par : "
#define WORDS_FOR " pour "
#define WORDS_COMPANY "Établissement : "
#define WORDS_AT "Données relevées le "
#define WORDS_NO_QUESTION "Aucune question à remplir"
#define WORDS_ONE_QUESTION "1 question à remplir"
#define WORDS_QUESTIONS " questions à remplir"
#define WORDS_ONE_PERHAPS ", 1 autre selon le cas"
#define WORDS_PERHAPS " autres selon le cas"
#define WORDS_NO_DOCUMENT ", aucun document à fournir"
#define WORDS_ONE_DOCUMENT ", 1 document à fournir"
#define WORDS_DOCUMENTS " documents à fournir"
#define WORDS_IDENTITY "SIRET de votre établissement"

/* ---- a field that is known ---- */
#define WORDS_COLON " : "
#define WORDS_LIST " :"
#define WORDS_PERIOD ", pour %.*s"
#define WORDS_AS_OF ", situation au "
#define WORDS_VALID_FROM ", valable du "
#define WORDS_FROM ", du "
#define WORDS_UNTIL " au "
#define WORDS_ONLY_UNTIL ", valable jusqu’au "
#define WORDS_CONTEXT "donné par l’administration qui demande"
#define WORDS_CALCULATED "calculé"
#define WORDS_NOT_YET "pas encore calculable"
#define WORDS_WITHHELD "transmis directement par %.*s, vous n’avez rien à fournir"
#define WORDS_WITHHELD_DERIVED "calculé pour l’administration, qui seule le voit"
#define WORDS_CONTESTED "Vous contestez : "
#define WORDS_CORRECTED "Vous corrigez : "
#define WORDS_MOTIVE ", motif : %.*s"
#define WORDS_MAY_CONTEST \
	"Une donnée montrée ci-dessus est fausse ? Contestez-la en disant pourquoi : un agent tranche."

/* ---- a field that is not known yet ---- */
#define WORDS_GIVEN_BY "fourni par %.*s"
#define WORDS_ELSE_BY ", à défaut par %.*s"
#define WORDS_WILL_PICK " ; s’il y en a plusieurs, vous choisissez"
#define WORDS_WILL_ASK " ; demandé si la donnée manque"

/* ---- a question ---- */
#define WORDS_REQUIRED "obligatoire"
#define WORDS_REQUIRED_IF "obligatoire si %.*s"
#define WORDS_OPTIONAL "facultatif"
#define WORDS_IF "si %.*s"
#define WORDS_ONLY_IF "seulement si %.*s"
#define WORDS_ROWS "de %zu à %zu"
#define WORDS_ANSWER "Réponse : "
#define WORDS_BLANK "____________"
#define WORDS_OF_LIST ", un code de la liste %.*s"
#define WORDS_OF_CONTEXT ", la liste est donnée par l’administration"
#define WORDS_PICK "Choisissez une ligne"
#define WORDS_DECLARATION "Déclaration"
#define WORDS_EACH "Pour chaque ligne :"
#define WORDS_ROW "Ligne %zu"
#define WORDS_SIRET "SIRET"

/* ---- kept for a control ---- */
#define WORDS_ON_CONTROL "À conserver en cas de contrôle"

#endif
