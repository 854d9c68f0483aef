import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import type { AgreementContent, AgreementGroup } from '~/areas/placements/agreement-content'
import { findAgreement } from '~/areas/placements/agreements.store.server'
import { readinessOf } from '~/areas/placements/readiness'
import type { Result } from '~/platform/result'
import { must } from './history'

type Edit = <G extends AgreementGroup>(group: G, value: AgreementContent[G], version: number) => Promise<Result<null>>

/** Fills what no record holds: the employer's policies, the substitute, the weekdays, how the coach is reached. */
export async function completeDraft(ctx: Ctx<MemberActor>, agreementId: string, edit: Edit): Promise<void> {
  const read = async () => {
    const agreement = await findAgreement(ctx.db, agreementId)
    if (!agreement) throw new Error('the agreement is not there')
    return agreement
  }
  const first = await read()
  const { safety, guidance, parties, period } = first.content
  must(
    await edit(
      'safety',
      {
        ...safety,
        liabilityInsurer: 'Voorbeeld Verzekeringen',
        liabilityPolicyNumber: 'VB-100200',
        liabilityValidUntil: '2027-12-31',
        accidentPolicy: 'Collectief, via de gemeente',
      },
      first.editVersion,
    ),
  )
  must(
    await edit(
      'guidance',
      {
        mentor: {
          ...guidance.mentor,
          function: guidance.mentor.function || 'Praktijkbegeleider',
          substitute: 'De bedrijfsleider',
          hoursPerWeek: 2,
        },
        coach: {
          ...guidance.coach,
          phone: guidance.coach.phone || '010 000 00 00',
          reachability: 'Werkdagen van 9 tot 17 uur',
        },
      },
      (await read()).editVersion,
    ),
  )
  must(
    await edit(
      'parties',
      {
        ...parties,
        coachOrganisation: { ...parties.coachOrganisation, address: 'Markt 1, Voorbeeldstad', phone: '010 000 00 00' },
      },
      (await read()).editVersion,
    ),
  )
  const schedule = (['tuesday', 'thursday'] as const).map(weekday => ({ weekday, from: '09:00', until: '17:00' }))
  must(await edit('period', { ...period, schedule }, (await read()).editVersion))
  const open = readinessOf((await read()).content).problems
  if (open.length > 0)
    throw new Error(
      `the demo agreement still misses ${open.map(problem => `${problem.path} (${problem.code})`).join(', ')}`,
    )
}
