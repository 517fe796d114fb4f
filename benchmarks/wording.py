"""The sentences that made-up articles are composed of: ours, with invented names, in French and in English.

``FACTS`` are what several articles of a story tell, and on which one of them may be made to disagree; ``FILLER`` holds
no figure at all, as most sentences of a newspaper do not. The rest of an article comes from the examples of the lexicon
and from the digests of this repository's own dossier.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure that a story is about, as each language words it; ``low`` to ``high`` are the values it may take.

    ``{a}`` is the company the story is about, ``{b}`` its shareholder, ``{n}`` the value.
    """

    figure: str
    low: int
    high: int
    wordings: Mapping[str, tuple[str, ...]]


FACTS = (
    Fact("stake", 12, 44, {
        "fr": ("Au 31 décembre 2014, {b} détenait {n} % de {a}.",
               "La société {a} était détenue à {n} % par {b} au 31 décembre 2014.",
               "La participation de {b} dans {a} était de {n} % au 31 décembre 2014."),
        "en": ("On 31 December 2014, {b} held {n}% of {a}.",
               "{a} was {n} per cent owned by {b} on 31 December 2014.",
               "{b}'s stake in {a} was {n} percent on 31 December 2014."),
    }),
    Fact("revenue", 21, 480, {
        "fr": ("En 2014, {a} a réalisé {n} millions d'euros de chiffre d'affaires.",
               "Le chiffre d'affaires de {a} a atteint {n} M€ en 2014."),
        "en": ("{a} had revenue of €{n} million in 2014.", "In 2014, the revenue of {a} reached €{n}m."),
    }),
    Fact("headcount", 321, 988, {
        "fr": ("En 2014, la société {a} employait {n} personnes.", "La société {a} comptait {n} salariés en 2014."),
        "en": ("In 2014, {a} employed {n} people.", "{a} had {n} employees in 2014."),
    }),
    Fact("fine", 21, 95, {
        "fr": ("Le tribunal a condamné {a} à {n} M€ d'amende.",
               "La société {a} a été condamnée à une amende de {n} millions d'euros."),
        "en": ("The regulator fined {a} €{n} million.", "{a} was fined €{n} million."),
    }),
    Fact("foundation date", 1931, 1964, {
        "fr": ("La société {a} a été fondée en {n}.", "{a}, fondée en {n}, n'a rien dit."),
        "en": ("{a} was founded in {n}.", "{a}, founded in {n}, declined to comment."),
    }),
)  # fmt: skip

FILLER = {
    "fr": """
        La direction n'a pas souhaité répondre aux questions de la presse locale.
        Les élus de la commune disent attendre des garanties avant de se prononcer.
        Plusieurs riverains redoutent le bruit des camions et la poussière du chantier.
        Le dossier, suivi de près par les services de l'État, doit encore être examiné en commission.
        « Nous avons toujours cru à cette usine », confie un ancien contremaître, la voix lasse.
        Dans la salle du conseil, les débats ont été vifs et les applaudissements rares.
        La nouvelle a surpris jusque dans les rangs des syndicats, pourtant bien informés d'ordinaire.
        Les habitants du quartier ont gardé le souvenir de grèves longues et de fêtes bruyantes.
        Aucun calendrier n'a été arrêté, et les salariés s'inquiètent de ce silence.
        Une réunion publique est prévue dans la grande salle, près de la vieille gare.
        Selon une source proche du dossier, les discussions pourraient durer plus longtemps que prévu.
        L'opposition dénonce un manque de transparence et réclame la publication des comptes.
        Le maire, prudent, préfère parler d'une étape plutôt que d'une victoire.
        Sur place, les ateliers tournent au ralenti et les vitrines du centre restent éteintes.
        La concurrence étrangère pèse sur les prix, expliquent les dirigeants du secteur.
        Les syndicats demandent des embauches et une revalorisation des salaires.
        Il faudra attendre la décision du tribunal pour connaître la suite de l'affaire.
        Personne, parmi les témoins interrogés, ne se souvient d'un tel retournement.
        Les clients historiques assurent qu'ils resteront fidèles à la marque.
        À la sortie, chacun se félicitait d'un accord que beaucoup jugeaient impossible.
        Les experts du cabinet mandaté doivent rendre leur rapport avant la fin de l'automne.
        Cette histoire rappelle celle d'autres bassins industriels de la région.
        Le projet avait été présenté comme une chance pour toute la vallée.
        Les ouvriers les plus anciens parlent d'un métier que les jeunes ne veulent plus apprendre.
        """,
    "en": """
        Managers declined to answer questions from local reporters on Tuesday.
        Residents fear the noise of the lorries and the dust of the building site.
        The council said it was still waiting for assurances before taking a position.
        The case, watched closely by ministers, has yet to be examined in committee.
        "We always believed in this plant," said a former foreman, his voice weary.
        Inside the chamber the debate was heated and the applause thin.
        The news came as a surprise even to union officials, who are usually well informed.
        People in the neighbourhood remember long strikes and noisy street parties.
        No timetable has been agreed, and the silence is worrying the workforce.
        A public meeting is to be held in the assembly rooms, next to the old station.
        According to a person close to the talks, negotiations could take longer than expected.
        Opposition members complained of a lack of transparency and asked to see the accounts.
        The mayor, ever cautious, would rather call it a step than a victory.
        On the ground the workshops are running slowly and the shop windows stay dark.
        Foreign competition is weighing on prices, according to people in the trade.
        Unions are asking for new staff and better pay.
        The court will have to rule before anybody knows what comes next.
        None of the witnesses could remember such a change of heart.
        Long-standing customers insist that they will stay loyal to the brand.
        Outside, everybody was pleased with a deal that many had thought impossible.
        The consultants are expected to hand in their report before the end of autumn.
        The story recalls that of other industrial valleys in the region.
        The scheme had been presented as a chance for the whole valley.
        The oldest hands speak of a craft that young people no longer want to learn.
        """,
}  # fmt: skip
