import type { Quadrant } from '~/areas/network/swot/quadrants'

export interface DemoCard {
  quadrant: Quadrant
  text: string
  weight: number
  reason?: string
  /** What becomes of it: a task of somebody, so many days after the board. */
  task?: { title: string; owner: string; days: number; isDone?: true }
}

/** The network a year ago. */
export const networkBefore: readonly DemoCard[] = [
  { quadrant: 'strength', text: 'Korte lijnen tussen gemeente, UWV en de stichtingen', weight: 3 },
  { quadrant: 'strength', text: 'Vierhonderd werkgevers in één bestand', weight: 2 },
  {
    quadrant: 'weakness',
    text: 'Werkgevers worden dubbel benaderd',
    weight: 3,
    reason: 'Vijf klachten in het voorjaar, zie het verslag van maart.',
    task: { title: 'Afspraken maken over wie welke werkgever belt', owner: 'netwerk', days: 30, isDone: true },
  },
  { quadrant: 'weakness', text: 'Scholen doen nog weinig mee', weight: 2 },
  { quadrant: 'opportunity', text: 'Zorg en techniek zoeken mensen zonder diploma', weight: 3 },
  { quadrant: 'opportunity', text: 'Nieuwe regeling voor praktijkleren', weight: 2 },
  {
    quadrant: 'threat',
    text: 'Tijdelijke subsidie loopt af',
    weight: 3,
    task: { title: 'Begroting zonder subsidie maken', owner: 'netwerk', days: 90, isDone: true },
  },
  { quadrant: 'threat', text: 'Verloop onder accountmanagers', weight: 2 },
]

/** What came to the network since then. */
export const networkSince: readonly DemoCard[] = [
  {
    quadrant: 'opportunity',
    text: 'Bouwbedrijven willen samen een leerlijn beginnen',
    weight: 3,
    reason: 'Gezien op de netwerkbijeenkomst van oktober.',
    task: { title: 'Gesprek plannen met de bouwbedrijven', owner: 'accountmanager', days: 21 },
  },
  { quadrant: 'weakness', text: 'Na de plaatsing valt het contact stil', weight: 3 },
  { quadrant: 'threat', text: 'Werkgevers raken moe van losse verzoeken', weight: 2 },
]

/** The municipality about itself. */
export const municipality: readonly DemoCard[] = [
  { quadrant: 'strength', text: 'Vaste casemanager voor iedere cliënt', weight: 3 },
  { quadrant: 'strength', text: 'Goede bekendheid bij kleine werkgevers', weight: 2 },
  {
    quadrant: 'weakness',
    text: 'Intake duurt te lang',
    weight: 3,
    reason: 'Gemiddeld zeven weken in het derde kwartaal.',
    task: { title: 'Proef met groepsintake voorbereiden', owner: 'casemanager', days: 28 },
  },
  { quadrant: 'weakness', text: 'Weinig zicht op wat vrouwen al kunnen', weight: 2 },
  { quadrant: 'opportunity', text: 'Portfolio van sleutelcompetenties', weight: 2 },
  { quadrant: 'threat', text: 'Minder budget voor kinderopvang', weight: 3 },
]
