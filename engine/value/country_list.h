/*
 * country_list: THE countries and territories of ISO 3166-1, by their French names; and
 * XK, which the European Union uses for Kosovo. X(code, name)
 */
#ifndef VALUE_COUNTRY_LIST_H
#define VALUE_COUNTRY_LIST_H

#define COUNTRIES(X) \
	X("AD", "Andorre") \
	X("AE", "Émirats arabes unis") \
	X("AF", "Afghanistan") \
	X("AG", "Antigua-et-Barbuda") \
	X("AI", "Anguilla") \
	X("AL", "Albanie") \
	X("AM", "Arménie") \
	X("AO", "Angola") \
	X("AQ", "Antarctique") \
	X("AR", "Argentine") \
	X("AS", "Samoa américaines") \
	X("AT", "Autriche") \
	X("AU", "Australie") \
	X("AW", "Aruba") \
	X("AX", "Îles Åland") \
	X("AZ", "Azerbaïdjan") \
	X("BA", "Bosnie-Herzégovine") \
	X("BB", "Barbade") \
	X("BD", "Bangladesh") \
	X("BE", "Belgique") \
	X("BF", "Burkina Faso") \
	X("BG", "Bulgarie") \
	X("BH", "Bahreïn") \
	X("BI", "Burundi") \
	X("BJ", "Bénin") \
	X("BL", "Saint-Barthélemy") \
	X("BM", "Bermudes") \
	X("BN", "Brunei") \
	X("BO", "Bolivie") \
	X("BQ", "Pays-Bas caribéens") \
	X("BR", "Brésil") \
	X("BS", "Bahamas") \
	X("BT", "Bhoutan") \
	X("BV", "Île Bouvet") \
	X("BW", "Botswana") \
	X("BY", "Biélorussie") \
	X("BZ", "Belize") \
	X("CA", "Canada") \
	X("CC", "Îles Cocos") \
	X("CD", "République démocratique du Congo") \
	X("CF", "République centrafricaine") \
	X("CG", "Congo") \
	X("CH", "Suisse") \
	X("CI", "Côte d’Ivoire") \
	X("CK", "Îles Cook") \
	X("CL", "Chili") \
	X("CM", "Cameroun") \
	X("CN", "Chine") \
	X("CO", "Colombie") \
	X("CR", "Costa Rica") \
	X("CU", "Cuba") \
	X("CV", "Cap-Vert") \
	X("CW", "Curaçao") \
	X("CX", "Île Christmas") \
	X("CY", "Chypre") \
	X("CZ", "Tchéquie") \
	X("DE", "Allemagne") \
	X("DJ", "Djibouti") \
	X("DK", "Danemark") \
	X("DM", "Dominique") \
	X("DO", "République dominicaine") \
	X("DZ", "Algérie") \
	X("EC", "Équateur") \
	X("EE", "Estonie") \
	X("EG", "Égypte") \
	X("EH", "Sahara occidental") \
	X("ER", "Érythrée") \
	X("ES", "Espagne") \
	X("ET", "Éthiopie") \
	X("FI", "Finlande") \
	X("FJ", "Fidji") \
	X("FK", "Îles Malouines") \
	X("FM", "Micronésie") \
	X("FO", "Îles Féroé") \
	X("FR", "France") \
	X("GA", "Gabon") \
	X("GB", "Royaume-Uni") \
	X("GD", "Grenade") \
	X("GE", "Géorgie") \
	X("GF", "Guyane") \
	X("GG", "Guernesey") \
	X("GH", "Ghana") \
	X("GI", "Gibraltar") \
	X("GL", "Groenland") \
	X("GM", "Gambie") \
	X("GN", "Guinée") \
	X("GP", "Guadeloupe") \
	X("GQ", "Guinée équatoriale") \
	X("GR", "Grèce") \
	X("GS", "Géorgie du Sud-et-les Îles Sandwich du Sud") \
	X("GT", "Guatemala") \
	X("GU", "Guam") \
	X("GW", "Guinée-Bissau") \
	X("GY", "Guyana") \
	X("HK", "Hong Kong") \
	X("HM", "Îles Heard-et-MacDonald") \
	X("HN", "Honduras") \
	X("HR", "Croatie") \
	X("HT", "Haïti") \
	X("HU", "Hongrie") \
	X("ID", "Indonésie") \
	X("IE", "Irlande") \
	X("IL", "Israël") \
	X("IM", "Île de Man") \
	X("IN", "Inde") \
	X("IO", "Territoire britannique de l’océan Indien") \
	X("IQ", "Irak") \
	X("IR", "Iran") \
	X("IS", "Islande") \
	X("IT", "Italie") \
	X("JE", "Jersey") \
	X("JM", "Jamaïque") \
	X("JO", "Jordanie") \
	X("JP", "Japon") \
	X("KE", "Kenya") \
	X("KG", "Kirghizistan") \
	X("KH", "Cambodge") \
	X("KI", "Kiribati") \
	X("KM", "Comores") \
	X("KN", "Saint-Christophe-et-Niévès") \
	X("KP", "Corée du Nord") \
	X("KR", "Corée du Sud") \
	X("KW", "Koweït") \
	X("KY", "Îles Caïmans") \
	X("KZ", "Kazakhstan") \
	X("LA", "Laos") \
	X("LB", "Liban") \
	X("LC", "Sainte-Lucie") \
	X("LI", "Liechtenstein") \
	X("LK", "Sri Lanka") \
	X("LR", "Liberia") \
	X("LS", "Lesotho") \
	X("LT", "Lituanie") \
	X("LU", "Luxembourg") \
	X("LV", "Lettonie") \
	X("LY", "Libye") \
	X("MA", "Maroc") \
	X("MC", "Monaco") \
	X("MD", "Moldavie") \
	X("ME", "Monténégro") \
	X("MF", "Saint-Martin") \
	X("MG", "Madagascar") \
	X("MH", "Îles Marshall") \
	X("MK", "Macédoine du Nord") \
	X("ML", "Mali") \
	X("MM", "Birmanie") \
	X("MN", "Mongolie") \
	X("MO", "Macao") \
	X("MP", "Îles Mariannes du Nord") \
	X("MQ", "Martinique") \
	X("MR", "Mauritanie") \
	X("MS", "Montserrat") \
	X("MT", "Malte") \
	X("MU", "Maurice") \
	X("MV", "Maldives") \
	X("MW", "Malawi") \
	X("MX", "Mexique") \
	X("MY", "Malaisie") \
	X("MZ", "Mozambique") \
	X("NA", "Namibie") \
	X("NC", "Nouvelle-Calédonie") \
	X("NE", "Niger") \
	X("NF", "Île Norfolk") \
	X("NG", "Nigeria") \
	X("NI", "Nicaragua") \
	X("NL", "Pays-Bas") \
	X("NO", "Norvège") \
	X("NP", "Népal") \
	X("NR", "Nauru") \
	X("NU", "Niue") \
	X("NZ", "Nouvelle-Zélande") \
	X("OM", "Oman") \
	X("PA", "Panama") \
	X("PE", "Pérou") \
	X("PF", "Polynésie française") \
	X("PG", "Papouasie-Nouvelle-Guinée") \
	X("PH", "Philippines") \
	X("PK", "Pakistan") \
	X("PL", "Pologne") \
	X("PM", "Saint-Pierre-et-Miquelon") \
	X("PN", "Îles Pitcairn") \
	X("PR", "Porto Rico") \
	X("PS", "Palestine") \
	X("PT", "Portugal") \
	X("PW", "Palaos") \
	X("PY", "Paraguay") \
	X("QA", "Qatar") \
	X("RE", "La Réunion") \
	X("RO", "Roumanie") \
	X("RS", "Serbie") \
	X("RU", "Russie") \
	X("RW", "Rwanda") \
	X("SA", "Arabie saoudite") \
	X("SB", "Îles Salomon") \
	X("SC", "Seychelles") \
	X("SD", "Soudan") \
	X("SE", "Suède") \
	X("SG", "Singapour") \
	X("SH", "Sainte-Hélène") \
	X("SI", "Slovénie") \
	X("SJ", "Svalbard et Jan Mayen") \
	X("SK", "Slovaquie") \
	X("SL", "Sierra Leone") \
	X("SM", "Saint-Marin") \
	X("SN", "Sénégal") \
	X("SO", "Somalie") \
	X("SR", "Suriname") \
	X("SS", "Soudan du Sud") \
	X("ST", "Sao Tomé-et-Principe") \
	X("SV", "Salvador") \
	X("SX", "Saint-Martin (partie néerlandaise)") \
	X("SY", "Syrie") \
	X("SZ", "Eswatini") \
	X("TC", "Îles Turques-et-Caïques") \
	X("TD", "Tchad") \
	X("TF", "Terres australes et antarctiques françaises") \
	X("TG", "Togo") \
	X("TH", "Thaïlande") \
	X("TJ", "Tadjikistan") \
	X("TK", "Tokelau") \
	X("TL", "Timor oriental") \
	X("TM", "Turkménistan") \
	X("TN", "Tunisie") \
	X("TO", "Tonga") \
	X("TR", "Turquie") \
	X("TT", "Trinité-et-Tobago") \
	X("TV", "Tuvalu") \
	X("TW", "Taïwan") \
	X("TZ", "Tanzanie") \
	X("UA", "Ukraine") \
	X("UG", "Ouganda") \
	X("UM", "Îles mineures éloignées des États-Unis") \
	X("US", "États-Unis") \
	X("UY", "Uruguay") \
	X("UZ", "Ouzbékistan") \
	X("VA", "Vatican") \
	X("VC", "Saint-Vincent-et-les-Grenadines") \
	X("VE", "Venezuela") \
	X("VG", "Îles Vierges britanniques") \
	X("VI", "Îles Vierges américaines") \
	X("VN", "Viêt Nam") \
	X("VU", "Vanuatu") \
	X("WF", "Wallis-et-Futuna") \
	X("WS", "Samoa") \
	X("XK", "Kosovo") \
	X("YE", "Yémen") \
	X("YT", "Mayotte") \
	X("ZA", "Afrique du Sud") \
	X("ZM", "Zambie") \
	X("ZW", "Zimbabwe")

#endif
