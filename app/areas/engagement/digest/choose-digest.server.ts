import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { minuteOf, type DigestInput } from './digest'
import { saveDigestSetting } from './digest.store.server'
import { isTimeZone } from './local-moment'

/** A person chooses whether, when and on which days to hear of the day by mail. */
export async function chooseDigest(ctx: Ctx<MemberActor>, input: DigestInput): Promise<Result<null>> {
  const { networkId, membershipId } = ctx.actor
  const isOn = input.isOn === 'on'
  if (!isTimeZone(input.timeZone)) return fail(problem('timeZone', 'not-a-time-zone', input.timeZone))
  if (isOn && input.days.length === 0) return fail(problem('days', 'choose'))
  const setting = {
    isOn,
    atMinute: minuteOf(input.at),
    days: [...new Set(input.days.map(Number))].sort(),
    timeZone: input.timeZone,
  }
  await saveDigestSetting(ctx.db, { networkId, membershipId, ...setting }, ctx.now)
  ctx.record({
    kind: 'engagement.digest-chosen',
    subject: { type: 'membership', id: membershipId },
    dataClass: 'system',
    after: setting,
  })
  return ok(null)
}
