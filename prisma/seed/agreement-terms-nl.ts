import type { AgreementTemplate } from '~/areas/placements/agreement-template'
import type { AgreementType } from '~/areas/placements/agreement-types'

type Terms = AgreementTemplate['terms']

/** General terms, Dutch: sample text of our own, to be checked by the network's lawyer before use. */
export const commonTermsNl: Terms = [
  {
    title: 'Doel en aard',
    paragraphs: [
      'Deze overeenkomst regelt een plek om te leren en ervaring op te doen. Leren staat voorop. De deelnemer krijgt werk en begeleiding die passen bij de leerdoelen in het gegevensblad.',
      'De partijen bedoelen geen arbeidsovereenkomst te sluiten. Gaat de deelnemer gewoon productief werk doen zonder dat leren vooropstaat, dan overleggen de partijen direct over een andere vorm.',
    ],
    points: [],
  },
  {
    title: 'Wat de partijen doen',
    paragraphs: [],
    points: [
      'De deelnemer komt op tijd, volgt redelijke aanwijzingen op, houdt zich aan de regels van het bedrijf en vertelt het als iets niet lukt.',
      'De werkgever biedt een veilige werkplek, echte taken en een vaste begeleider met genoeg tijd, en zorgt voor een vervanger als de begeleider er niet is.',
      'De begeleider op het werk legt uit, doet voor, kijkt mee en geeft feedback.',
      'De coach houdt contact met alle partijen, bewaakt de leerdoelen en is bereikbaar als er iets is.',
    ],
  },
  {
    title: 'Werktijden en afwezigheid',
    paragraphs: [
      'De uren staan in het rooster van het gegevensblad. De werkgever volgt de Arbeidstijdenwet. Voor deelnemers jonger dan 18 jaar gelden de strengere regels van die wet.',
      'Wie ziek is of niet kan komen, meldt dat op de manier die in het gegevensblad staat. Voor school, zorg, inburgering en afspraken met instanties krijgt de deelnemer vrij.',
    ],
    points: [],
  },
  {
    title: 'Veiligheid',
    paragraphs: [
      'De werkgever is verantwoordelijk voor veilig en gezond werken, zoals de Arbeidsomstandighedenwet dat vraagt. De deelnemer krijgt uitleg over gevaren voordat het werk begint, en de middelen die nodig zijn om veilig te werken.',
      'De deelnemer doet geen werk dat in het gegevensblad is uitgesloten. Een ongeval wordt dezelfde dag gemeld aan de coach.',
    ],
    points: [],
  },
  {
    title: 'Verzekering en schade',
    paragraphs: [
      'De verzekeringen staan in het gegevensblad. De werkgever is verzekerd voor schade die de deelnemer tijdens het werk lijdt of veroorzaakt. De deelnemer betaalt geen schade, behalve bij opzet of bewuste roekeloosheid.',
    ],
    points: [],
  },
  {
    title: 'Vergoeding en uitkering',
    paragraphs: [
      'De vergoeding staat in het gegevensblad. Voordat de plek begint is nagegaan wat de vergoeding betekent voor een uitkering. De uitkomst is aan de deelnemer verteld.',
    ],
    points: [],
  },
  {
    title: 'Gelijke behandeling en een veilige sfeer',
    paragraphs: [
      'Discriminatie, pesten, geweld en seksuele intimidatie worden niet geaccepteerd. De deelnemer kan dit melden bij het meldpunt in het gegevensblad, zonder daar nadeel van te krijgen.',
    ],
    points: [],
  },
  {
    title: 'Geheimhouding en wat gemaakt wordt',
    paragraphs: [
      'De deelnemer vertelt vertrouwelijke informatie van het bedrijf niet verder. De andere partijen gaan vertrouwelijk om met wat zij over de deelnemer weten. Dat blijft zo na afloop.',
      'Wat de deelnemer voor het bedrijf maakt, mag het bedrijf gebruiken. De deelnemer mag het laten zien als bewijs van wat hij of zij heeft geleerd, als er niets vertrouwelijks in staat.',
      'Foto’s en films van de deelnemer worden alleen gemaakt of gebruikt op de manier die in het gegevensblad staat.',
    ],
    points: [],
  },
  {
    title: 'Gegevens',
    paragraphs: [
      'De partijen gebruiken alleen de gegevens die voor deze plek nodig zijn, zoals de Algemene verordening gegevensbescherming dat vraagt. In deze overeenkomst staan geen burgerservicenummer en geen gegevens over gezondheid.',
      'In het gegevensblad staat wie wat ziet en hoe lang gegevens worden bewaard. De deelnemer mag de eigen gegevens inzien en laten verbeteren.',
    ],
    points: [],
  },
  {
    title: 'Evaluatie',
    paragraphs: [
      'Deelnemer, begeleider en coach kijken samen terug op de momenten in het gegevensblad. Zij bespreken de leerdoelen, de begeleiding en wat er daarna komt. Na afloop krijgt de deelnemer een bewijs van wat hij of zij heeft gedaan en geleerd, als dat is afgesproken.',
    ],
    points: [],
  },
  {
    title: 'Als er iets misgaat',
    paragraphs: [
      'Wie een probleem heeft, bespreekt dat eerst met de personen in de volgorde van het gegevensblad. Lukt dat niet, dan zoekt de coach binnen vijf werkdagen een gesprek met alle partijen. De deelnemer kan altijd een klacht indienen.',
    ],
    points: [],
  },
  {
    title: 'Einde',
    paragraphs: [
      'De overeenkomst eindigt op de laatste dag in het gegevensblad. Eerder stoppen kan om de redenen en met de termijn die daar staan. Bij een onveilige situatie kan de deelnemer direct stoppen.',
      'De reden wordt opgeschreven. De coach bespreekt met de deelnemer wat de volgende stap is.',
    ],
    points: [],
  },
  {
    title: 'Wijzigen',
    paragraphs: [
      'Een wijziging van periode, werkplek, begeleider, coach, uren of vergoeding geldt pas als de partijen een aanvulling hebben getekend. Een nieuwe begeleider of coach tekent mee. De eerste overeenkomst blijft ongewijzigd bewaard.',
    ],
    points: [],
  },
  {
    title: 'Tekenen en recht',
    paragraphs: [
      'De partijen tekenen elektronisch of op papier. Een getypte en een getekende handtekening zijn evenveel waard. Op deze overeenkomst is Nederlands recht van toepassing.',
    ],
    points: [],
  },
]

/** Terms that only one kind of agreement has. */
export const ownTermsNl: Readonly<Record<AgreementType, Terms>> = {
  orientation: [
    term(
      'Oriëntatie',
      'De deelnemer kijkt mee en probeert taken uit om te ontdekken of dit werk past. De deelnemer draagt geen eigen verantwoordelijkheid voor het resultaat.',
    ),
  ],
  taster: [term('Meelopen', 'De deelnemer loopt met iemand mee en helpt alleen onder toezicht.')],
  internship: [
    term(
      'Stage',
      'De stage duurt in beginsel niet langer dan zes maanden. De deelnemer staat boven de vaste bezetting.',
    ),
  ],
  work_experience: [
    term(
      'Werkervaringsplek',
      'De deelnemer staat boven de vaste bezetting en neemt niet de plek in van betaald werk. Toestemming van de uitkeringsinstantie staat in het gegevensblad.',
    ),
  ],
  trial_placement: [
    term(
      'Proefplaatsing',
      'De deelnemer werkt tijdelijk met behoud van uitkering. De werkgever is van plan om na een goede proef een contract te geven met de duur en de uren die in het gegevensblad staan. Zonder toestemming van de uitkeringsinstantie begint de proefplaatsing niet.',
    ),
  ],
  participation_place: [
    term(
      'Participatieplaats',
      'De deelnemer doet extra werk dat anders niet wordt gedaan, met behoud van uitkering. De gemeente beoordeelt op vaste momenten of de plek nog helpt op weg naar werk.',
    ),
  ],
  bpv: [
    term(
      'Beroepspraktijkvorming',
      'Dit is de praktijkovereenkomst bij een mbo-opleiding. De school is verantwoordelijk voor de opleiding en de beoordeling. De werkgever is een erkend leerbedrijf en begeleidt de werkprocessen uit het gegevensblad.',
    ),
  ],
}

function term(title: string, paragraph: string): Terms[number] {
  return { title, paragraphs: [paragraph], points: [] }
}
