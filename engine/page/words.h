/*
 * words: all that pages, of text and of HTML, say in French, and nothing else does.
 * Another language is another file like this one.
 */
#ifndef PAGE_WORDS_H
#define PAGE_WORDS_H

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
	[TYPE_PERIOD] = "période, du premier au dernier jour", [TYPE_CHOICE] = "un choix", \
	[TYPE_CHOICES] = "un ou plusieurs choix", [TYPE_DECLARATION] = "case à cocher", \
	[TYPE_URL] = "adresse web", [TYPE_DOCUMENT] = "document", [TYPE_TIME] = "heure, par exemple 8h30", \
	[TYPE_MONTH] = "mois, par exemple 11/2026", \
	[TYPE_DURATION] = "durée, par exemple 2 mois ou 15 jours", [TYPE_RNA] = "W suivi de 9 chiffres", \
	[TYPE_NIR] = "13 caractères, la clé est facultative", [TYPE_IBAN] = "IBAN, 27 caractères en France", \
	[TYPE_COUNTRY] = "pays, par exemple Belgique", \
	[TYPE_COMMUNE] = "code Insee de la commune, 5 caractères", [TYPE_POSTAL_CODE] = "5 chiffres"

/* What happens when a source has no value, by policy. */
#define WORDS_POLICIES \
	[POLICY_DEFER] = "l’administration s’en charge, vous n’avez rien à faire", \
	[POLICY_ASK] = "à vous de répondre", \
	[POLICY_BLOCK] = "le dépôt attend que cette donnée soit disponible", \
	[POLICY_DOCUMENT] = "un document peut être fourni à la place"

/* ---- the head ---- */
/* The notice of what is fetched (CRPA L114-8). */
#define WORDS_FETCHED_FOR "Pour "
#define WORDS_FETCHED_GETS \
	" obtient d’autres administrations les informations ci-dessous : vous n’avez pas à les fournir " \
	"(CRPA " \
	"L114-8)"
#define WORDS_FETCHED_DATA "Informations : "
#define WORDS_FETCHED_LAW "Fondement : "
#define WORDS_FETCHED_CORRECT "Pour corriger une erreur : "
#define WORDS_FETCHED_UNSEEN \
	"Elles sont transmises au service, sans être montrées à qui saisit un numéro SIRET."
#define WORDS_FETCHED_RIGHTS \
	"Vous pouvez demander communication de ces informations et les faire rectifier. Si une source ne " \
	"répond " \
	"pas, le service vous le dit, et vous pouvez les donner vous-même ou compléter plus tard."
#define WORDS_FETCHED_NOTHING "Ce formulaire n’obtient aucune information d’une autre administration."

#define WORDS_ASKED_BY "Demandé par : "
#define WORDS_CLOSED "Le dépôt est clos depuis le "
#define WORDS_FOR " pour "
#define WORDS_COMPANY "Établissement : "
#define WORDS_FROM_DAY "du "
#define WORDS_TO_DAY " au "
#define WORDS_OF_PERIOD "Période"
#define WORDS_YEAR "année %.*s"
#define WORDS_QUARTER "%c%s trimestre %.*s"
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
#define WORDS_COLON_BREAK " : "
#define WORDS_PERIOD ", pour %.*s"
#define WORDS_AS_OF ", situation au "
#define WORDS_VALID_FROM ", valable du "
#define WORDS_FROM ", du "
#define WORDS_UNTIL " au "
#define WORDS_ONLY_UNTIL ", valable jusqu’au "
#define WORDS_CONTEXT "donné par l’administration qui demande"
#define WORDS_CALCULATED "calculé"
#define WORDS_NOT_YET "calculé d’après vos réponses"
#define WORDS_LATER "Calculé d’après vos réponses : "
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
#define WORDS_LAW "Base légale : "
#define WORDS_GUIDANCE "Aide"
#define WORDS_READONLY "non modifiable dans votre situation"
#define WORDS_READONLY_START "Non modifiable dans votre situation."
#define WORDS_REQUIRED "obligatoire"
#define WORDS_REQUIRED_IF "obligatoire si %.*s"
#define WORDS_OPTIONAL "facultatif"
#define WORDS_IF "si %.*s"
#define WORDS_ONLY_IF "seulement si %.*s"
#define WORDS_SOMETIMES "selon le cas"
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

/* ---- what the administration concludes ---- */
#define WORDS_DECISIONS "Ce que l’administration en déduit"

/* ---- conditions: "si " stands before ---- */
#define WORDS_QUOTE "« %.*s »"
#define WORDS_CHOICES_DEPEND "Les choix possibles dépendent de votre situation ou de vos autres réponses."
#define WORDS_FILED_ON "la date du dépôt"
#define WORDS_THIS_YEAR "l’année en cours"
#define WORDS_PERIOD_ITSELF "la période"
#define WORDS_PERIOD_START "le début de la période"
#define WORDS_PERIOD_END "la fin de la période"
#define WORDS_THE_DAY "le "
#define WORDS_COUNT_OF "le nombre de "
#define WORDS_SUM_OF "le total de "
#define WORDS_LEAST_OF "le minimum de "
#define WORDS_MOST_OF "le maximum de "
#define WORDS_MEAN_OF "la moyenne de "
#define WORDS_WHOSE " dont "
#define WORDS_FLOOR_OF "l’entier inférieur à "
#define WORDS_CEILING_OF "l’entier supérieur à "
#define WORDS_SIZE_OF "la valeur absolue de "
#define WORDS_YEAR_OF "l’année de "
#define WORDS_MONTH_OF "le mois de "
#define WORDS_DAY_OF "le jour de "
#define WORDS_LENGTH_OF "la longueur de "
#define WORDS_LESSER_OF "le plus petit de "
#define WORDS_GREATER_OF "le plus grand de "
#define WORDS_AMONG " et "
#define WORDS_FAILING ", à défaut "
#define WORDS_IN_CASE "si "
#define WORDS_IN_THAT_CASE " : "
#define WORDS_ELSE " ; sinon : "
#define WORDS_ADDED " plus "
#define WORDS_MONTHS_MORE " mois"
#define WORDS_YEARS_MORE " ans"
#define WORDS_SCALE_FOR " pour "
#define WORDS_ROW_NUMBER "le rang de la ligne"
#define WORDS_HAS " comprend "
#define WORDS_HAS_NOT " ne comprend pas "
#define WORDS_BEGINS " commence par "
#define WORDS_BEGINS_NOT " ne commence pas par "
#define WORDS_ENDS " finit par "
#define WORDS_ENDS_NOT " ne finit pas par "
#define WORDS_IS_THERE " est connu"
#define WORDS_IS_NOT_THERE " n’est pas connu"
#define WORDS_IS " est "
#define WORDS_IS_NOT " n’est pas "
#define WORDS_IS_LESS " est inférieur à "
#define WORDS_IS_AT_MOST " est inférieur ou égal à "
#define WORDS_IS_MORE " est supérieur à "
#define WORDS_IS_AT_LEAST " est supérieur ou égal à "
#define WORDS_IS_BEFORE " est avant "
#define WORDS_IS_NOT_AFTER " n’est pas après "
#define WORDS_IS_AFTER " est après "
#define WORDS_IS_NOT_BEFORE " n’est pas avant "
#define WORDS_THERE_ARE " n’est pas vide"
#define WORDS_THERE_IS_NONE " est vide"
#define WORDS_BOX "vous cochez "
#define WORDS_YES_TO "vous répondez oui à "
#define WORDS_NO_TO "vous répondez non à "
#define WORDS_AND " et "
#define WORDS_OR " ou "
/* soit A et B, soit C */
#define WORDS_EITHER "soit "
#define WORDS_OR_EITHER ", soit "
/* what a constraint wants of the answer: "La réponse doit être " stands before */
#define WORDS_MUST_LESS "inférieure à "
#define WORDS_MUST_AT_MOST "d’au plus "
#define WORDS_MUST_MORE "supérieure à "
#define WORDS_MUST_AT_LEAST "d’au moins "
#define WORDS_MUST_IS "égale à "
#define WORDS_MUST_NOT "autre que "
#define WORDS_DEPENDS "selon vos autres réponses"
#define WORDS_DEPENDS_START "Selon vos autres réponses."
#define WORDS_ONLY_IF_START "Seulement si %.*s."

/* ---- the page of HTML: its head ---- */
#define WORDS_ERROR "Erreur : "
#define WORDS_SKIP "Aller au contenu"
#define WORDS_PREVIEW "Aperçu : cette page montre le formulaire, elle ne peut pas être envoyée."
#define WORDS_ABOUT_TIME "environ "
#define WORDS_MINUTES " minutes"
#define WORDS_ALL_REQUIRED "Sauf mention « " WORDS_OPTIONAL " », chaque réponse est obligatoire."
#define WORDS_BEFORE "À envoyer au plus tard le "
#define WORDS_FOR_SIRET "pour le compte de l’établissement "
#define WORDS_CONFIRM "C’est bien vous ?"
#define WORDS_CONFIRM_NOT \
	"Si ce n’est pas votre établissement, n’allez pas plus loin : revenez en arrière et corrigez le " \
	"SIRET."
#define WORDS_START "Commencer"
#define WORDS_SUBMIT "Envoyer"
#define WORDS_SIRET_HINT \
	"Il figure sur vos factures et vos bulletins de paie. Rien d’autre ne vous est demandé ici."
#define WORDS_NEXT_TEXT \
	"Votre SIRET suffit pour réunir ce que les administrations savent déjà. La page suivante le " \
	"montre, avec sa source et " \
	"sa date, et ne vous demande que le reste."
#define WORDS_WE_KNOW "Ce que vous n’aurez pas à saisir"
#define WORDS_WE_ASK "Ce qui vous sera demandé"

/* ---- known data ---- */
#define WORDS_RETRIEVED ", obtenu le "
#define WORDS_IT_IS_WRONG "Une erreur ?"
#define WORDS_ABOUT " "
#define WORDS_CORRECT_AT "Corriger à la source : "
#define WORDS_RIGHT_VALUE "Ce qui est juste"
#define WORDS_YOUR_MOTIVE "Pourquoi"
#define WORDS_AND_THEN ", "
#define WORDS_THEN " ; "

#define WORDS_MAY_CORRECT \
	"Une donnée montrée est fausse ? Dites-le dessous, avec ce qui est juste et pourquoi : un agent " \
	"tranche, et la " \
	"donnée montrée reste en attendant."

/* ---- questions ---- */
#define WORDS_PURPOSE "Pourquoi : "
/* parts of a period and of an address, as they are asked */
#define WORDS_PARTS \
	{ "debut", "Premier jour" }, { "fin", "Dernier jour" }, \
		{ "complement", "Complément (étage, bâtiment)" }, { "voie", "Numéro et voie" }, \
		{ "distribution", "Boîte postale, lieu-dit" }, { "code_postal", "Code postal" }, \
		{ "commune", "Commune" }, \
	{ \
		"pays", "Pays" \
	}
#define WORDS_LINE "Ligne"
#define WORDS_NO_ANSWER "Ne pas répondre"
#define WORDS_YES_START "Oui"
#define WORDS_NO_START "Non"
#define WORDS_IN_UNIT "en %.*s"
#define WORDS_EXAMPLE "exemple"
#define WORDS_ROWS_UNIT " lignes"
#define WORDS_MORE "Ajouter des lignes"
#define WORDS_TO "à "
#define WORDS_CODE_LABEL " – "
#define WORDS_BLANK_ROWS "Une ligne laissée vide ne compte pas."
#define WORDS_COVERS \
	"Cette déclaration porte sur vos réponses et sur les données montrées dans cette page. Elle ne " \
	"porte ni sur ce que les " \
	"administrations se transmettent sans vous le montrer, ni sur ce que vous contestez."

/* ---- the end ---- */
#define WORDS_NEVER_ASKED "Documents que vous n’avez pas à fournir"
#define WORDS_SENT_BY "transmis par "
#define WORDS_KEEP "Ne les envoyez pas : gardez-les, ils ne seront demandés qu’en cas de contrôle."
#define WORDS_NOTICE "Vos données et vos droits"
#define WORDS_NOTICE_WHY \
	" obtient directement les données de cette page, chacune de la source qui la suit, sans vous les " \
	"redemander " \
	"(articles L113-12 et L114-8 du code des relations entre le public et l’administration). Ces " \
	"administrations sont : "
#define WORDS_NOTICE_RIGHTS \
	"Vous pouvez y accéder et les faire rectifier auprès de l’administration qui les détient, ou " \
	"auprès de "
#define WORDS_REMEDIES "Voies de recours : "

/* ---- what is wrong ---- */
#define WORDS_ONE_PROBLEM "Une réponse est à revoir"
#define WORDS_PROBLEMS "%zu réponses sont à revoir"
#define WORDS_NAMED_PART "« %.*s » (%.*s)"
#define WORDS_IN_ROW "Ligne %.*s de « %.*s », "
#define WORDS_OF_ROW "ligne %.*s de « %.*s », "
/* beside the field; in the summary, behind its name, without the capital */
#define WORDS_NOT_ANSWERED "Une réponse est attendue."
#define WORDS_NOT_CHOSEN "Un choix est attendu."
#define WORDS_NOT_PICKED "Choisissez une ligne."
#define WORDS_NOT_DECLARED "Cochez la case, sans quoi rien ne peut être envoyé."
#define WORDS_NO_ROW "Remplissez au moins une ligne."
#define WORDS_BAD_ROWS "Le nombre de lignes va de %zu à %zu."
#define WORDS_BAD_FORM "La réponse n’a pas la forme attendue (%s)."
#define WORDS_BAD_BECAUSE "La réponse n’a pas la forme attendue (%s) : %s."
#define WORDS_BAD_CHOICE "Prenez une des réponses proposées."
#define WORDS_BAD_VALUE "Cette réponse n’est pas admise."
#define WORDS_BAD_MUST "La réponse doit être %.*s."
#define WORDS_NOT_CONTESTED "Cette donnée ne se conteste pas ici."
#define WORDS_NO_MOTIVE "Dites pourquoi vous contestez cette donnée."
#define WORDS_NO_VALUE "Dites ce qui est juste, ou effacez le motif."
#define WORDS_BLOCKED "Cette donnée est indispensable et momentanément indisponible. Réessayez plus tard."
#define WORDS_NOT_ASKED "Une réponse est arrivée qui n’est pas demandée : rechargez la page."
#define WORDS_NOT_EDITABLE "Cette réponse n’est pas modifiable dans votre situation."
#define WORDS_IS_CLOSED "Le dépôt est clos : la date limite est passée."
#define WORDS_TWICE "Une seule réponse est attendue."

/* X(what a type says, the same in French); what is not here is told by the type's form alone. */
#define WORDS_WHYS(X) \
	X("a part is missing", "les deux jours sont nécessaires") \
	X("the end is before the start", "le dernier jour est avant le premier") \
	X("the check digit does not match", "un chiffre est faux, relisez le numéro") \
	X("the key does not match the SIREN", "la clé ne correspond pas au SIREN, relisez le numéro") \
	X("the check digits do not match", "un caractère est faux, relisez l’IBAN") \
	X("the key does not match the social security number", \
		"la clé ne correspond pas au numéro, relisez-le") \
	X("a social security number starts with 1 or 2", "le premier chiffre est 1 ou 2") \
	X("the fourth and fifth digits of a social security number are a month", \
		"les quatrième et cinquième chiffres sont un mois") \
	X("all zeros is no number", "ce n’est pas un numéro") \
	X("a whole number is expected", "un nombre sans virgule est attendu") \
	X("at most 6 decimal places", "six chiffres au plus après la virgule") \
	X("at most 2 decimal places", "deux chiffres au plus après la virgule") \
	X("at most 10000 characters", "10 000 caractères au plus") \
	X("at most 100000 characters", "100 000 caractères au plus") \
	X("at most 2000 characters", "2 000 caractères au plus") \
	X("a control character, which XML forbids", \
		"un caractère invisible est interdit, ressaisissez la réponse")
#define WORDS_NO_SUCH_DAY "ce jour ou ce mois n’existe pas"

#endif
