import { namedInText } from '~/areas/matching/suggest/named-in-text'
import { textIndex } from '~/areas/matching/suggest/text-index'
import { starterGroups } from '../prisma/seed/starter-competences/all-groups'

export interface Story {
  text: string
  /** Slugs of the starter competences that a reader would find in it. */
  names: string[]
}

const story = (text: string, names: string): Story => ({ text, names: names.split(' ') })

/**
 * Stories and descriptions as people write them, read by hand before the engine saw them. They are invented, and written by who
 * knew the list: a measure of what is missed, not of what strangers write.
 */
export const stories: Story[] = [
  story(
    'Ik heb drie jaar in een hotel gewerkt. Ik maakte de kamers schoon en verschoonde de bedden. Soms stofzuigde ik ook de gangen.',
    'clean-hotel-rooms make-beds vacuum-floors',
  ),
  story(
    'Bij ons thuis zorgde ik voor mijn opa. Ik hielp hem met aankleden, gaf hem eten en ging mee naar de dokter.',
    'help-with-washing help-with-eating accompany-appointments',
  ),
  story(
    'Ik paste op mijn nichtjes. Ik las ze voor, bracht ze naar bed en verschoonde de luiers van de jongste.',
    'supervise-play read-to-children put-children-to-sleep change-nappies',
  ),
  story(
    'In de supermarkt vulde ik de vakken bij. Op zaterdag zat ik achter de kassa en hielp ik klanten die iets zochten.',
    'fill-shelves operate-till greet-customers',
  ),
  story(
    'Mijn vriend en ik hebben het huis van mijn zus opgeknapt. We hebben de muren geverfd, behang geplakt en laminaat gelegd.',
    'paint-walls hang-wallpaper lay-floors',
  ),
  story(
    'Ik repareer fietsen voor de hele buurt. Banden plakken, remmen afstellen, kettingen smeren.',
    'repair-bicycles',
  ),
  story(
    'In Syrië had ik een kleermakerij. Ik werkte met de naaimachine, maakte broeken korter en knipte stof uit volgens een patroon.',
    'use-a-sewing-machine alter-clothes cut-fabric',
  ),
  story(
    'Elke woensdag schenk ik koffie en thee in het buurthuis en zet ik de zaal klaar voor de bingo.',
    'make-coffee-and-tea set-up-rooms',
  ),
  story(
    'Ik werkte in een distributiecentrum. Ik pikte orders, stapelde pallets en reed op een heftruck.',
    'pick-orders stack-pallets drive-a-forklift',
  ),
  story(
    'Als vrijwilliger bij de voedselbank sorteer ik producten, controleer ik de datum en pak ik tassen in.',
    'sort-products check-use-by-dates pack-products',
  ),
  story(
    'Ik onderhoud de tuin van onze kerk. Ik maai het gras, snoei de heg en haal onkruid weg.',
    'mow-grass prune-plants weed-beds',
  ),
  story(
    'Op school was ik degene die tolkte voor andere leerlingen en formulieren voor hun ouders invulde.',
    'interpret-for-others fill-in-forms',
  ),
  story(
    'Ik heb gewerkt als afwasser. Daarna mocht ik groenten snijden en salades maken.',
    'wash-dishes peel-and-cut-vegetables prepare-sandwiches',
  ),
  story(
    'Ik bezorgde pakketten met een bestelbus. Ik plande zelf mijn route en controleerde de bus voor vertrek.',
    'deliver-parcels drive-a-van plan-a-route check-a-vehicle',
  ),
  story(
    'In de fabriek stond ik aan de lopende band. Ik controleerde de producten op fouten en schreef de storingen op.',
    'work-on-a-line check-quality record-production',
  ),
  story(
    'Mijn moeder kan niet goed lopen. Ik doe haar boodschappen, strijk haar kleren en duw haar rolstoel.',
    'do-groceries-for-others iron-clothes push-a-wheelchair help-someone-move',
  ),
  story(
    'Tijdens mijn stage nam ik de telefoon op, ontving ik bezoekers en maakte ik afspraken in de agenda.',
    'answer-the-phone receive-visitors plan-appointments',
  ),
  story(
    'Ik verzorgde dieren op de kinderboerderij: voeren, stallen uitmesten en kinderen uitleggen hoe het moet.',
    'care-for-animals explain-to-others',
  ),
  story(
    'Ik metselde samen met mijn oom. Hij leerde mij specie mengen en ik sjouwde de stenen.',
    'lay-bricks mix-mortar carry-building-material',
  ),
  story('Ik heb een keer mijn computer aangesloten en de printer geïnstalleerd voor de buren.', 'install-a-computer'),
  story(
    'Je helpt in de bediening: bestellingen opnemen, eten uitserveren, afruimen en de tafels dekken.',
    'take-orders serve-at-table set-tables',
  ),
  story(
    'Wij zoeken iemand voor de schoonmaak van ons kantoor: prullenbakken legen, vloeren dweilen en toiletten schoonmaken.',
    'empty-bins mop-floors clean-sanitary-rooms',
  ),
  story(
    'Je laadt en lost vrachtwagens, houdt de voorraad bij en zet goederen op hun plek. Je werkt veilig.',
    'load-and-unload keep-stock-records put-goods-away work-safely',
  ),
  story(
    'Je voert gegevens in, archiveert documenten en verwerkt de post. Je werkt nauwkeurig en zelfstandig.',
    'enter-data file-documents handle-post work-accurately work-independently',
  ),
  story(
    'Je begeleidt ouderen bij spelletjes, drinkt koffie met ze en vertelt collega’s wat je opvalt.',
    'lead-simple-activities keep-someone-company notice-changes-in-health report-to-care-team',
  ),
  story(
    'In de bakkerij bak je brood en gebak, weeg je ingrediënten af en maak je de oven schoon.',
    'bake-bread-and-pastry weigh-ingredients clean-kitchen-equipment',
  ),
  story(
    'Je monteert onderdelen, leest een werktekening en gebruikt elektrisch gereedschap.',
    'assemble-parts read-a-drawing use-power-tools',
  ),
  story(
    'Je ontvangt gasten bij de receptie, verwerkt reserveringen en beantwoordt e-mails.',
    'welcome-guests handle-reservations write-simple-emails',
  ),
  story(
    'Je scant barcodes, controleert leveringen en telt de voorraad. Je bent flexibel en komt op tijd.',
    'use-a-handheld-scanner check-deliveries count-stock adapt-to-change be-punctual',
  ),
  story(
    'Je helpt op de bouwplaats: puin ruimen, steigers opzetten, gaten vullen en schuren.',
    'clear-a-building-site build-scaffolding sand-and-fill',
  ),
]

/** So many suggestions are looked at, as many as a page shows. */
export const storyDepth = 10

export interface StoryFigures {
  /** Share of what a reader finds that is suggested. */
  recall: number
  /** Share of the suggestions that a reader finds too. */
  precision: number
  missed: string[]
  extra: string[]
}

const noVerbs = { whole: new Map(), apart: new Map() }

/** How far the suggestions from the starter list are what a reader finds; `withVerbs` reads the forms of Dutch verbs. */
export function measureStories({ withVerbs }: { withVerbs: boolean }): StoryFigures {
  const competences = starterGroups.flatMap(group => group.competences)
  const whole = textIndex(
    competences.map(one => ({
      id: one.slug,
      kind: 'skill',
      labels: [
        ...[one.nl, ...one.alsoNl].map(text => ({ lang: 'nl', text })),
        ...[one.en, ...one.alsoEn].map(text => ({ lang: 'en', text })),
      ],
    })),
  )
  const index = withVerbs ? whole : { ...whole, verbs: noVerbs }
  let [right, wanted, given] = [0, 0, 0]
  const [missed, extra]: [string[], string[]] = [[], []]
  for (const { text, names } of stories) {
    const found = namedInText(index, text, { count: storyDepth }).map(one => one.id)
    const hits = names.filter(name => found.includes(name))
    right += hits.length
    wanted += names.length
    given += found.length
    missed.push(...names.filter(name => !found.includes(name)))
    extra.push(...found.filter(name => !names.includes(name)))
  }
  return { recall: right / wanted, precision: given === 0 ? 0 : right / given, missed, extra }
}
