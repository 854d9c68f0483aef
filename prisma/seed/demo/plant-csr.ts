import { runAsMember } from '~/access/run.server'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { chooseInitiative } from '~/areas/csr/choose-initiative.server'
import { InitiativeInput, ProfileInput } from '~/areas/csr/csr'
import { saveCsrInitiative, saveCsrProfile } from '~/areas/csr/save-csr.server'
import { at, daysBefore, must } from './history'
import type { DemoEmployer } from './plant-employers'

const initiatives = [
  {
    title: 'Repaircafé met leerplekken',
    theme: 'learning',
    level: 'organisation',
    status: 'running',
    partners: 'Buurthuis De Haven\nVakschool Techniek',
    clientGoal: 'Technisch inzicht en samenwerken, van meelopen naar zelf repareren',
    csrGoal: 'Minder afval, meer vaklieden',
    placesWanted: 4,
    placesRealised: 2,
    supporters: 'Buurthuis De Haven: locatie\nGemeente: vergunning',
    organisationForm: 'samenwerking zonder eigen stichting',
    kpis: 'reparaties per maand\nmensen die doorstromen',
    budget: 7500,
  },
  {
    title: 'Taal op de werkvloer',
    theme: 'inclusive_work',
    level: 'network',
    status: 'running',
    partners: 'Volwassenenonderwijs',
    clientGoal: 'Durven praten op het werk',
    csrGoal: 'Veilig en prettig werken',
    placesWanted: 12,
    placesRealised: 12,
    kpis: 'deelnemers die blijven',
  },
  {
    title: 'Zonnepanelen op het dak',
    theme: 'environment',
    level: 'organisation',
    status: 'done',
    source: 'regiokrant',
  },
  { title: 'Gezond ontbijt voor het team', theme: 'health', level: 'individual', status: 'idea' },
  {
    title: 'Buurtmoestuin',
    theme: 'neighbourhood',
    level: 'network',
    status: 'running',
    organisation: 'Stichting Groene Straat',
    partners: 'Woningcorporatie',
    clientGoal: 'Dagritme en buiten werken',
    placesWanted: 6,
    placesRealised: 3,
    supporters: 'Woningcorporatie: grond',
  },
] as const

/** What some employers and organisations do for social responsibility; two of them without clients yet. */
export async function plantCsr(memberId: string, employers: readonly DemoEmployer[], now: Date): Promise<void> {
  const engaged = employers.filter(employer => employer.level > 1)
  await runAsMember(memberId, async ctx => {
    for (const [index, initiative] of initiatives.entries()) {
      const then = at(ctx, daysBefore(now, 20 + index * 15))
      const employerId = 'organisation' in initiative ? undefined : engaged[index]?.id
      must(await saveCsrInitiative(then, null, InitiativeInput.parse({ ...initiative, employerId })))
      if (!employerId) continue
      const profile = ProfileInput.parse({
        motives: ['conviction', 'region'],
        psoLevel: (['basis', 'aspirant', '1', 'none'] as const)[index % 4],
        sroiDuty: index % 2 === 0,
        policies: ['diversity', 'sustainability'],
      })
      must(await saveCsrProfile(then, employerId, profile))
    }
    await plantShared(at(ctx, daysBefore(now, 25)))
  })
}

/** An initiative that is shared with the firms that can sign in, carried by their places. */
async function plantShared(ctx: Ctx<MemberActor>): Promise<void> {
  const firms = await ctx.db.organisation.findMany({
    where: { employerId: { not: null } },
    select: { employerId: true },
  })
  for (const { employerId } of firms) {
    if (!employerId) continue
    const plan = InitiativeInput.parse({
      title: 'Leerplekken op de werkvloer',
      theme: 'inclusive_work',
      level: 'organisation',
      status: 'running',
      employerId,
      clientGoal: 'Werkritme en samenwerken',
      csrGoal: 'Ieder jaar drie mensen een eerste stap geven',
      placesWanted: 3,
      placesRealised: 2,
      shared: true,
    })
    const { initiativeId } = must(await saveCsrInitiative(ctx, null, plan))
    const places = await ctx.db.vacancy.findMany({
      where: { employerId },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: 2,
    })
    for (const { id } of places) must(await chooseInitiative(ctx, id, initiativeId))
  }
}
