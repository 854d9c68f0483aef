import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { employerHead } from '~/areas/employers/employer.page.server'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { listStaff } from '~/areas/employers/staff.store.server'
import { dayIn } from './days'

/** What the form for a promise knows: the employer, and who of the network can see to it. */
export async function promiseFormPage(ctx: Ctx<MemberActor>, employerId: string) {
  const employer = await requireEmployer(ctx, 'engagement.record', employerId)
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const staff = await listStaff(ctx.db, new Date(today))
  return {
    head: await employerHead(ctx, employer),
    today,
    me: ctx.actor.membershipId,
    staff: staff.map(one => ({ value: one.id, label: `${one.name}, ${one.organisation}` })),
  }
}
