"""What people do with each form: who they are, what they read, what they type, what is filed.

What is typed stands in the order of the page: (control, what a person types, chooses or ticks).
"""

import dataclasses
import pathlib
import urllib.parse

DATA = 'tests/data'


@dataclasses.dataclass(frozen=True)
class State:
    """One look of a form."""
    name: str
    siret: str | None = None
    answers: bytes | None = None                   # posted already
    store: bool = True                             # False: no source answers
    action: str | None = '/formulaire'


@dataclasses.dataclass(frozen=True)
class Case:
    name: str                                      # of the form, unless form: says it
    siret: str
    reads: list                                    # what is known, as the page says it
    types: list                                    # (control, answer)
    holds: list                                    # (XPath below the filing, its text)
    mistakes: list                                 # (control, wrong answer, word of the message)
    opens: list = ()                               # (control, answer, what shows, answer that hides it again)
    contests: list = ()                            # (control, answer), the motive last
    claims: list = ()                              # (XPath below the filing, its text) when it is contested
    more: tuple = ()                               # (repeat, a control that only more rows have)
    context: str | None = None
    audience: str | None = None
    form: str = ''
    also: tuple = ()                               # other people who fill the same form, by mouse only

    @property
    def path(self):
        return f'forms/{self.form or self.name}.yaml'

    def there(self):
        return pathlib.Path(self.path).exists()

    def wrong(self):
        """What a browser posts when all is answered, the mistakes are made, and a claim has no motive."""
        pairs = [*{**dict(self.types), **{name: wrong for name, wrong in (m[:2] for m in self.mistakes)}}.items(),
                 *self.contests[:-1]]
        return urllib.parse.urlencode([(name, 'true' if value is True else value) for name, value in pairs],
                                      doseq=True).encode()

    def states(self):
        return [State('empty'), State('known', self.siret), State('wrong', self.siret, self.wrong()),
                State('down', self.siret, store=False), State('preview', self.siret, action=None)]


# No register knows who represents it, and the consultation has no lots: it says who, and is not asked which.
ASSOCIATION = Case(
    name='marche-public-simplifie of an association',
    form='marche-public-simplifie',
    siret='00000003400017',
    context=f'{DATA}/mps/context_sans_lots.yaml',
    reads=['FICTIF ASSOCIATION DES RIVERAINS', 'à vous de répondre', 'inconnu de l’administration qui tient la donnée'],
    types=[
        ('representant.1.nom', 'FICTIVE'),
        ('representant.1.prenom', 'Odile'),
        ('representant.1.fonction', 'Présidente'),
        ('courriel', 'bureau@association.example'),
        ('telephone', '+33 1 99 00 33 44'),
        ('groupement', 'seul'),
        ('part_marche', '40 %'),
        ('encadrement', '1'),
        ('honneur', True),
    ],
    mistakes=[('telephone', '12')],
    holds=[('representant/claim/row/nom', 'FICTIVE'), ('part_marche/value', '40'), ('telephone/value', '+33199003344')],
)

MPS = Case(
    name='marche-public-simplifie',
    also=(ASSOCIATION,),
    siret='55204944776279',
    context=f'{DATA}/mps/context.yaml',
    reads=['SOCIETE NATIONALE SNCF', 'SAINT-DENIS', '50 000,00 €', 'situation au 29 août 2022',
           'obtenu le 24 novembre 2026', 'FR35552049447', 'transmis directement par DGFiP'],
    types=[
        ('lots', ['1', '3']),
        ('representant.pick', '2'),
        ('courriel', 'marches@candidat.example'),
        ('telephone', '01 99 00 56 78'),
        ('groupement', 'conjoint'),
        ('cotraitants.1.siret', '000 000 018 00010'),
        ('cotraitants.3.siret', '00000005900014'),  # the blank row between them is ignored
        ('part_marche', '12,50'),
        ('encadrement', '1 042'),
        ('honneur', True),
    ],
    more=('cotraitants', 'cotraitants.5.siret'),
    opens=[('groupement', 'solidaire', 'cotraitants.1.siret', 'seul')],
    contests=[('claims.adresse.value.voie', '10 RUE DE L’EXEMPLE'), ('claims.adresse.value.code_postal', '93210'),
              ('claims.adresse.value.commune', 'SAINT-DENIS'),
              ('claims.adresse.motive', 'Déménagement fictif au 1er octobre 2026')],
    claims=[('adresse/value/voie', '2 PLACE AUX ETOILES'), ('adresse/claim/voie', '10 RUE DE L’EXEMPLE'),
            ('adresse/claim/commune', 'SAINT-DENIS')],
    mistakes=[('courriel', 'pas une adresse'), ('part_marche', '112,5'), ('encadrement', 'beaucoup')],
    holds=[('courriel/value', 'marches@candidat.example'), ('part_marche/value', '12.5'), ('encadrement/value', '1042'),
           ('groupement/value', 'conjoint'), ('denomination/value', 'SOCIETE NATIONALE SNCF')],
)

DPAE = Case(
    name='dpae',
    siret='77567227221138',
    audience='company',
    context=f'{DATA}/dpae/context.yaml',
    reads=['CROIX ROUGE FRANCAISE', 'Code de l’Urssaf', 'Urssaf – embauches'],
    types=[
        ('premiere_declaree', 'false'),
        ('telephone', '01 99 00 11 22'),
        ('service_sante', 'Service fictif de santé au travail'),
        ('nom_naissance', 'FICTIVE'),
        ('prenoms', 'Camille Andrée'),
        ('immatricule', 'true'),
        ('nir', '2 90 07 69 383 999 68'),
        ('date_naissance', '14/07/1990'),
        ('date_embauche', '01/12/2026'),
        ('heure_embauche', '8h30'),
        ('nature', 'CDD'),
        ('fin', '3/11/2027'),
        ('essai', '2 mois'),
    ],
    opens=[('immatricule', 'true', 'nir', 'false'), ('immatricule', 'false', 'sexe_declare', 'true'),
           ('nature', 'CDD', 'fin', 'CDI')],
    contests=[('claims.ape.value', '88.99A'), ('claims.ape.motive', 'Activité fictive depuis 2025')],
    claims=[('ape/value', '88.99B'), ('ape/claim', '88.99A')],
    mistakes=[('nir', '2 90 07 69 383 999 67'), ('date_embauche', '31/02/2026'), ('heure_embauche', 'au matin')],
    holds=[('nom_naissance/value', 'FICTIVE'), ('date_naissance/value', '1990-07-14'), ('date_embauche/value', '2026-12-01'),
           ('heure_embauche/value', '08:30'), ('fin/value', '2027-11-03'), ('essai/value', 'P2M'),
           ('cle/value', '68'), ('sexe/value', '2'), ('departement/value', '69')],
)

APS = Case(
    name='aide-publique-simplifiee',
    siret='77567227221138',
    audience='company',
    context=f'{DATA}/aps/context.yaml',
    reads=['CROIX ROUGE FRANCAISE', 'Service des subventions', 'Fonds de développement de la vie associative'],
    types=[
        ('forme', 'numeraire'),
        ('objet', 'projet'),
        ('periode', 'annuelle'),
        ('demandes.1.exercice', '2027'),
        ('demandes.1.montant', '12 000,50'),
        ('representant.pick', '1'),
        ('signataire', 'representant'),
        ('autre_contact', 'true'),
        ('contact_nom', 'SPECIMEN'),
        ('contact_prenom', 'Louise'),
        ('contact_fonction', 'Chargée de projets'),
        ('contact_telephone', '01 99 00 20 23'),
        ('contact_courriel', 'projets@association.example'),
        ('adherents_moraux', 'false'),
        ('exercice_debut', '01/01/2027'),
        ('exercice_fin', '31/12/2027'),
        ('charges.1.compte', '606'),
        ('charges.1.montant', '120 000'),
        ('charges.3.compte', '641'),
        ('charges.3.montant', '600 000,50 €'),
        ('produits.1.compte', '741'),
        ('produits.1.precision', 'Ministère fictif'),
        ('produits.1.montant', '720 000,5'),
        ('intitule', 'Premiers secours en milieu rural'),
        ('objectifs', 'Former mille habitants aux gestes qui sauvent.'),
        ('description', 'Vingt sessions d’un jour, dans vingt communes.'),
        ('beneficiaires', 'Mille habitants de tous âges'),
        ('territoire', 'Département fictif'),
        ('politique_ville', 'false'),
        ('moyens_projet.1.categorie', 'benevoles'),
        ('moyens_projet.1.personnes', '40'),
        ('recrutement', 'false'),
        ('projet_debut', '1/3/2027'),
        ('projet_fin', '30/11/2027'),
        ('evaluation', 'Nombre d’habitants formés'),
        ('projet_charges.1.compte', '625'),
        ('projet_charges.1.montant', '12 000,50'),
        ('projet_produits.1.compte', '741'),
        ('projet_produits.1.precision', 'Cette demande'),
        ('projet_produits.1.montant', '12 000,50'),
        ('aides_etat_percues', 'false'),
        ('iban', 'FR76 3000 6000 0112 3456 7890 189'),
        ('honneur', True),
    ],
    more=('charges', 'charges.5.compte'),
    opens=[('objet', 'projet', 'intitule', 'fonctionnement'), ('autre_contact', 'true', 'contact_nom', 'false'),
           ('politique_ville', 'true', 'contrat_ville', 'false')],
    contests=[('claims.sigle.value', 'CRF-E'), ('claims.sigle.motive', 'Sigle fictif depuis 2025')],
    claims=[('sigle/value', 'CRF'), ('sigle/claim', 'CRF-E')],
    mistakes=[('demandes.1.montant', 'douze mille'), ('exercice_debut', '31/02/2027'),
              ('iban', 'FR76 3000 6000 0112 3456 7890 188')],
    holds=[('demandes/row/montant/value', '12000.50'), ('exercice_debut/value', '2027-01-01'),
           ('projet_debut/value', '2027-03-01'), ('iban/value', 'FR7630006000011234567890189'),
           ('total_charges/value', '720000.50'), ('resultat/value', '0.00')],
)

CASES = [case for case in (MPS, DPAE, APS) if case.there()]
