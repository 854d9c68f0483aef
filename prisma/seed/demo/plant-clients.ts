import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { runAsMember } from '~/access/run.server'
import { addClient } from '~/areas/clients/add-client.server'
import { assignClient } from '~/areas/clients/assign-client.server'
import { changeCore } from '~/areas/clients/change-core.server'
import { claimCompetence } from '~/areas/clients/claim-competence.server'
import { ClientCoreInput, NewClientInput, weekParts } from '~/areas/clients/client'
import { moveStep } from '~/areas/clients/move-step.server'
import { ClaimInput, ExperienceInput } from '~/areas/clients/portfolio'
import { publishSnapshot } from '~/areas/clients/publish-snapshot.server'
import { setWishes, WishesInput } from '~/areas/clients/set-wishes.server'
import { PublishInput } from '~/areas/clients/snapshot'
import { tellExperience } from '~/areas/clients/tell-experience.server'
import { writeGuidance, writeSpecial } from '~/areas/clients/write-note.server'
import { starterCompetenceUri } from '~/areas/taxonomy/concept'
import { at, dayText, daysBefore, must } from './history'
import type { DemoPerson } from './plant-network'
import type { Random } from './random'
import { firstNames, lastNames, streets, towns } from './region'
import { experienceSeeds, trades } from './trades'

export interface DemoClient {
  id: string
  firstName: string
  caseManager: DemoPerson
  coach: DemoPerson
  ready: boolean
  begun: Date
}

/** One case manager's clients with portfolios, plans and, for most, a published profile. */
export async function plantClients(
  caseManager: DemoPerson,
  coach: DemoPerson,
  share: { count: number; first: number },
  random: Random,
  now: Date,
): Promise<DemoClient[]> {
  const clients: DemoClient[] = []
  for (let n = 0; n < share.count; n++) {
    const plant = (ctx: Ctx<MemberActor>) => plantClient(ctx, caseManager, coach, share.first + n, random, now)
    clients.push(await runAsMember(caseManager.membershipId, plant, { timeout: 120_000 }))
  }
  return clients
}

async function plantClient(
  ctx: Ctx<MemberActor>,
  caseManager: DemoPerson,
  coach: DemoPerson,
  number: number,
  random: Random,
  now: Date,
): Promise<DemoClient> {
  const firstName = random.pick(firstNames)
  const lastName = random.pick(lastNames)
  const begun = daysBefore(now, random.whole(20, 500))
  const town = random.pick(towns)
  const email = `deelnemer${number}@post.example`
  const { clientId } = must(await addClient(at(ctx, begun), NewClientInput.parse({ firstName, lastName, email })))
  must(
    await changeCore(
      at(ctx, begun),
      clientId,
      1,
      ClientCoreInput.parse({
        firstName,
        lastName,
        email,
        birthDate: dayText(new Date(now.getTime() - random.whole(19, 58) * 365.25 * 86_400_000)),
        phone: `06 ${String(20_000_000 + number)}`,
        street: random.pick(streets),
        houseNumber: String(random.whole(1, 200)),
        postcode: `${random.pick(town.pc4)}CD`,
        city: town.name,
        hoursMin: random.pick([8, 12, 16]),
        hoursMax: random.pick([20, 24, 32]),
        maxTravelKm: random.pick([5, 10, 15, 25]),
        dayParts: random.chance(0.4) ? weekParts.filter(part => part.endsWith('_am') && !part.startsWith('s')) : [],
      }),
    ),
  )
  if (coach.organisation === caseManager.organisation) {
    must(
      await assignClient(at(ctx, begun), clientId, {
        membershipId: coach.membershipId,
        function: 'coach',
        specialGranted: random.chance(0.3),
      }),
    )
  }
  const experienceIds = await plantPortfolio(ctx, clientId, random, begun)
  await plantNotes(ctx, clientId, random, begun, now)
  const step = random.whole(2, 7)
  const stepped = daysBefore(now, random.whole(1, 120))
  must(
    await moveStep(at(ctx, stepped < begun ? begun : stepped), clientId, 2, {
      step,
      status: 'active',
      why: 'Besproken in het voortgangsgesprek.',
    }),
  )
  const ready = step >= 5 || random.chance(0.4)
  if (ready) {
    const claims = await ctx.db.competenceClaim.findMany({
      where: { clientId, withdrawnAt: null, level: { gt: 0 } },
      select: { conceptUri: true },
    })
    const approved = daysBefore(now, random.whole(0, 20))
    must(
      await publishSnapshot(
        at(ctx, approved < begun ? begun : approved),
        clientId,
        PublishInput.parse({
          competenceUris: claims.map(claim => claim.conceptUri),
          experienceIds: random.some(experienceIds, 1),
          workingConditions: random.chance(0.4)
            ? 'Graag een vaste begeleider en uitleg die wordt voorgedaan.'
            : undefined,
          approvedOn: dayText(approved < begun ? begun : approved),
        }),
      ),
    )
  }
  return {
    id: clientId,
    firstName,
    caseManager,
    coach: coach.organisation === caseManager.organisation ? coach : caseManager,
    ready,
    begun,
  }
}

async function plantPortfolio(ctx: Ctx<MemberActor>, clientId: string, random: Random, begun: Date): Promise<string[]> {
  const then = at(ctx, begun)
  const ids: string[] = []
  for (const seed of random.some(experienceSeeds, random.whole(2, 4))) {
    const { experienceId } = must(
      await tellExperience(
        then,
        clientId,
        ExperienceInput.parse({
          title: seed.title,
          kind: seed.kind,
          place: seed.place,
          startsOn: `${random.whole(2005, 2022)}-03-01`,
        }),
      ),
    )
    ids.push(experienceId)
    for (const slug of random.some(seed.shows, random.whole(2, seed.shows.length))) {
      must(
        await claimCompetence(
          then,
          clientId,
          ClaimInput.parse({
            conceptUri: starterCompetenceUri(slug),
            level: random.whole(1, 4),
            source: random.pick(['self', 'self', 'coach']),
            experienceId,
          }),
        ),
      )
    }
  }
  const wished = random.pick(trades)
  must(
    await setWishes(
      then,
      clientId,
      WishesInput.parse({
        wishes: [
          { kind: 'sector', code: wished.sector.slice(0, 2), weight: random.whole(3, 5) },
          {
            kind: 'competence',
            code: starterCompetenceUri(random.pick(random.pick(wished.places).learnable)),
            weight: 3,
          },
        ],
        languages: [
          {
            language: 'nl',
            listening: 'A2',
            speaking: random.pick(['A1', 'A2', 'B1', 'B2']),
            reading: 'A2',
            writing: 'A1',
          },
        ],
      }),
    ),
  )
  return ids
}

async function plantNotes(
  ctx: Ctx<MemberActor>,
  clientId: string,
  random: Random,
  begun: Date,
  now: Date,
): Promise<void> {
  must(
    await writeGuidance(at(ctx, begun), clientId, {
      kind: 'goal',
      body: 'Binnen een jaar een betaalde baan van ten minste zestien uur, in werk dat past bij de zorg thuis.',
    }),
  )
  const talk = daysBefore(now, random.whole(1, 60))
  if (talk > begun)
    must(
      await writeGuidance(at(ctx, talk), clientId, {
        kind: 'note',
        body: 'Gesprek gehad over wat goed gaat. Volgende keer: samen naar plekken kijken.',
      }),
    )
  if (!random.chance(0.3)) return
  const expiresOn = dayText(new Date(begun.getTime() + 360 * 86_400_000))
  must(
    await writeSpecial(at(ctx, begun), clientId, {
      kind: random.pick(['functional_need', 'barrier']),
      body: 'Kan niet lang achter elkaar staan; een kruk of afwisseling helpt.',
      purpose: 'Een werkplek die past',
      expiresOn,
    }),
  )
}
