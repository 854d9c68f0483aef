import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { runAsMember, runAsSystem } from '~/access/run.server'
import { ArgumentInput } from '~/areas/engagement/arguments/argument'
import { saveArgumentUses } from '~/areas/engagement/arguments/arguments.store.server'
import { PitchInput, proposeScript } from '~/areas/engagement/arguments/pitch'
import { addArgument } from '~/areas/engagement/arguments/save-argument.server'
import { reflectOnPitch, savePitch } from '~/areas/engagement/arguments/save-pitch.server'
import { at, dayText, daysBefore, must } from './history'
import { seededRandom } from './random'

/** Our own examples of arguments; the rules of measures change, so those have a last day. */
const examples = (now: Date): object[] => [
  {
    category: 'government_measures',
    textNl: 'Tijdens een proefplaatsing werkt iemand twee maanden mee met behoud van uitkering.',
    textEn: 'In a trial placement somebody works along for two months while keeping their benefit.',
    evidence: 'Afspraken van de gemeente in deze demo; kijk altijd de geldende regels na.',
    validUntil: dayText(daysBefore(now, -200)),
  },
  {
    category: 'government_measures',
    textNl: 'De tijdelijke regeling betaalt de helft van de begeleiding op de werkvloer.',
    textEn: 'The temporary scheme pays half of the guidance on the work floor.',
    evidence: 'Regeling van de regio (voorbeeld).',
    validUntil: dayText(daysBefore(now, 20)),
  },
  {
    category: 'good_experience',
    textNl: 'Bij een woonzorglocatie in de regio bleven drie van de vier stagiairs na hun stage werken.',
    textEn: 'At a care home in the region three of four trainees stayed on after their internship.',
    evidence: 'Ervaring uit 2025, na te vragen bij de locatie (voorbeeld).',
    sector: 'Q',
  },
  {
    category: 'good_experience',
    textNl: 'Een jobcoach is de eerste weken dagelijks bereikbaar voor u en voor de nieuwe collega.',
    textEn: 'A job coach can be reached every day in the first weeks, by you and by the new colleague.',
    evidence: 'Vaste afspraak van alle partners in het netwerk (voorbeeld).',
  },
  {
    category: 'ambassador_word',
    textNl: 'Een restauranthouder vertelt u graag hoe het bij hem ging; ik geef u zijn nummer.',
    textEn: 'A restaurant owner will gladly tell you how it went at his place; I will give you his number.',
    evidence: 'Ambassadeur van het netwerk (voorbeeld).',
    sector: 'I',
  },
  {
    category: 'conviction',
    textNl: 'Wie een kans krijgt, blijft vaak langer dan wie er zo een baan bij vindt.',
    textEn: 'Somebody who is given a chance often stays longer than somebody with jobs to choose from.',
  },
  {
    category: 'social_responsibility',
    textNl: 'Met een leerplek laat u zien dat iedereen in de buurt bij u kan beginnen.',
    textEn: 'With a place to learn you show that everybody in the neighbourhood can start with you.',
    evidence: 'Telt mee in uw jaarverslag over maatschappelijk ondernemen.',
  },
  {
    category: 'other',
    textNl: 'U kunt beginnen met één ochtend meelopen; daarna beslist u verder.',
    textEn: 'You can begin with one morning of shadowing; you decide on more after that.',
  },
]

interface DemoArgument {
  id: string
  category: string
  nl: string
}

/** A library with its uses in two years of contacts, and pitches with some employers. */
export async function plantArguments(membershipId: string, now: Date): Promise<void> {
  const begun = daysBefore(now, 300)
  const { networkId, made } = await runAsMember(membershipId, async ctx => {
    const added: DemoArgument[] = []
    for (const example of examples(now)) {
      const input = ArgumentInput.parse(example)
      const { argumentId } = must(await addArgument(at(ctx, begun), input))
      added.push({ id: argumentId, category: input.category, nl: input.textNl })
    }
    return { networkId: ctx.actor.networkId, made: added }
  })
  await runAsSystem(networkId, 'demo', ctx => plantUses(ctx, made, begun), { timeout: 240_000 })
  await runAsMember(
    membershipId,
    async ctx => {
      const employers = await ctx.db.employer.findMany({
        where: { ownerId: membershipId, level: { gte: 1 }, archivedAt: null },
        select: { id: true },
        orderBy: [{ level: 'desc' }, { id: 'asc' }],
        take: 6,
      })
      const random = seededRandom(821_000)
      for (const employer of employers) await plantPitch(ctx, employer.id, random.some(made, 3), now)
    },
    { now, timeout: 240_000 },
  )
}

/** In the moments of every colleague: what one used is the author's to write, so that nobody else could. */
async function plantUses({ db, actor }: Ctx<SystemActor>, made: readonly DemoArgument[], begun: Date): Promise<void> {
  const random = seededRandom(820_000)
  const moments = await db.contactMoment.findMany({
    where: { at: { gte: begun }, argumentsUsed: { isEmpty: false } },
    select: { id: true, argumentsUsed: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  for (const moment of moments) {
    const fitting = made.filter(one => moment.argumentsUsed.includes(one.category))
    if (fitting.length > 0) await saveArgumentUses(db, actor.networkId, moment.id, [random.pick(fitting).id])
  }
}

async function plantPitch(
  ctx: Parameters<typeof savePitch>[0],
  employerId: string,
  chosen: readonly { id: string; nl: string }[],
  now: Date,
): Promise<void> {
  const input = PitchInput.parse({
    argumentIds: chosen.map(one => one.id),
    opening: 'Voor welk werk zoekt u nu mensen, en waar loopt u tegenaan?',
    script: proposeScript(
      `Goedendag, u spreekt met ${ctx.actor.displayName} van ${ctx.actor.organisationName}. Wij helpen werkgevers aan mensen die willen leren en werken.`,
      chosen.map(one => one.nl),
      'Mag ik een keer langskomen om te horen wat bij u past?',
    ),
  })
  must(await savePitch(at(ctx, daysBefore(now, 30)), employerId, input))
  const said = 'Zij begon zelf over het rooster. Volgende keer eerst daarnaar vragen, dan pas vertellen.'
  must(await reflectOnPitch(at(ctx, daysBefore(now, 28)), employerId, said))
}
