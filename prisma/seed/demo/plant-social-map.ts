import { runAsMember, runAsSystem } from '~/access/run.server'
import { addMapLink, steerMapLink } from '~/areas/network/social-map/save-map-link.server'
import { NewLink } from '~/areas/network/social-map/map-link'
import { findOnMap } from '~/areas/network/social-map/map-links.page.server'
import { measureMap } from '~/areas/network/social-map/measure-map.server'
import { mapSeed } from '~/areas/network/social-map/measuring'
import { openScheduledRun } from '~/areas/network/social-map/start-measuring.server'
import { dayText, daysBefore, must } from './history'
import type { DemoEmployer } from './plant-employers'
import type { DemoNetwork } from './plant-network'

interface DemoLink {
  from: string
  kind: string
  to: string
  strength: number
  words?: string
  note?: string
  /** Days ago; the last day too when it is over. */
  since?: number
  until?: number
}

/** What people of the region know of each other; `#0` is the first of the employers that are handed in. */
const links: readonly DemoLink[] = [
  { from: 'Wijkcoach aan huis', kind: 'refers', to: 'Open inloop met koffie', strength: 4, since: 400 },
  { from: 'Taalcafé', kind: 'refers', to: 'Nederlands voor thuis en buurt', strength: 3, since: 300 },
  { from: 'Nederlands voor thuis en buurt', kind: 'refers', to: 'Taal op de werkvloer', strength: 2 },
  {
    from: 'Stichting Stap Vooruit',
    kind: 'cooperates',
    to: 'Stichting Buurtkracht Proefdam',
    strength: 5,
    since: 700,
    note: 'Delen een pand en een balie.',
  },
  {
    from: 'UWV Werkplein',
    kind: 'meets',
    to: 'Gemeente Voorbeeldstad',
    strength: 4,
    since: 600,
    note: 'Elke tweede dinsdag, casusoverleg.',
  },
  { from: 'Gemeente Voorbeeldstad', kind: 'funds', to: 'Taalmaatje', strength: 3, since: 365 },
  { from: 'Gemeente Voorbeeldstad', kind: 'funds', to: 'Vrijwilligerspunt', strength: 3, since: 365 },
  { from: 'ROC Voorbeeldstroom', kind: 'cooperates', to: 'Praktijkschool De Werkhaven', strength: 4, since: 500 },
  {
    from: 'ROC Voorbeeldstroom',
    kind: 'informs',
    to: '#0',
    strength: 2,
    since: 120,
    note: 'Stuurt het rooster van de stages.',
  },
  { from: 'Volwassenenonderwijs De Leerbrug', kind: 'refers', to: 'Praktijkleren met een verklaring', strength: 3 },
  { from: 'Nadia Stapsteen', kind: 'knows', to: 'Tessa Handreik', strength: 4, note: 'Werkten eerder in één team.' },
  { from: 'Koen Marktveld', kind: 'knows', to: '#1', strength: 3, since: 900 },
  {
    from: '#2',
    kind: 'other',
    words: 'geeft rondleidingen voor',
    to: 'Workshop kansen in de regio',
    strength: 3,
    since: 200,
  },
  { from: 'Jobcoach op de werkplek', kind: 'cooperates', to: '#3', strength: 4, since: 250 },
  {
    from: 'Harma Regiovisie',
    kind: 'meets',
    to: 'Regelingenloket',
    strength: 2,
    since: 500,
    until: 90,
    note: 'Liep tot de reorganisatie.',
  },
  { from: 'Stichting Stap Vooruit', kind: 'refers', to: 'Hulp bij post en rekeningen', strength: 4 },
]

/** Links that people of the region added by hand, and the map measured, so that its picture is there at the first visit. */
export async function plantSocialMap(
  network: DemoNetwork,
  employers: readonly DemoEmployer[],
  now: Date,
): Promise<void> {
  const lead = network.people.find(person => person.role === 'network_coordinator')
  if (!lead) return
  await runAsMember(
    lead.membershipId,
    async ctx => {
      const keyOf = async (name: string): Promise<string | undefined> => {
        if (!name.startsWith('#')) return (await findOnMap(ctx, name)).find(one => one.name.startsWith(name))?.key
        const employer = employers[Number(name.slice(1))]
        return employer && `employer:${employer.id}`
      }
      for (const { from, to, kind, strength, words, note, since, until } of links) {
        const [one, other] = [await keyOf(from), await keyOf(to)]
        if (!one || !other) continue
        const day = (ago: number | undefined) => (ago === undefined ? undefined : dayText(daysBefore(now, ago)))
        const said = {
          kind,
          kindWords: words,
          strength: String(strength),
          note,
          sinceOn: day(since),
          untilOn: day(until),
        }
        must(await addMapLink(ctx, NewLink.parse({ from: one, to: other, ...said })))
      }
      const [school, firm] = [await keyOf('Praktijkschool De Werkhaven'), await keyOf('#0')]
      if (!school || !firm) return
      const mistake = NewLink.parse({ from: school, to: firm, kind: 'knows', strength: '1' })
      const { linkId } = must(await addMapLink(ctx, mistake))
      must(await steerMapLink(ctx, { linkId, act: 'withdraw' }))
    },
    { now, timeout: 60_000 },
  )
  const { networkId } = network
  const runId = await runAsSystem(networkId, 'demo', ctx => openScheduledRun(ctx, networkId, 'measure-map:demo'), {
    now,
  })
  if (runId === null) return
  await measureMap(work => runAsSystem(networkId, 'demo', work), { networkId, runId, seed: mapSeed })
}
