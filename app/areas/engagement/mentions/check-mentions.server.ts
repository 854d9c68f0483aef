import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { listStaff } from '~/areas/employers/staff.store.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { dayIn } from '../days'
import { readMentions } from './find-mentions'
import { mostMentions, type Mention, type MentionAnswer } from './mention'

/** More colleagues than a network has. */
const everybody = 5_000

/**
 * The colleagues that a text names. Refused, with the words to ask about, where a name may be of several people or of nobody
 * who works with employers. `kept` are the mentions that stood before, by the names they had: they stay who they were.
 * Where nobody can be asked, such words stay plain text.
 */
export async function checkMentions(
  ctx: Ctx<MemberActor>,
  text: string | undefined,
  {
    answers,
    kept = [],
    mayAsk = true,
  }: { answers: readonly MentionAnswer[]; kept?: readonly Mention[]; mayAsk?: boolean },
): Promise<Result<(Mention & { name: string })[]>> {
  if (!text?.includes('@')) return ok([])
  const staff = await listStaff(ctx.db, new Date(dayIn(ctx.now, ctx.actor.timeZone)), everybody)
  const isOpenTo = (id: string | undefined) => id === undefined || id === 'text' || staff.some(one => one.id === id)
  const refused = answers.findIndex(one => !isOpenTo(one.membershipId))
  if (refused >= 0) return fail(problem(`mentions.${refused}.membershipId`, 'choose'))
  const { mentions, open } = readMentions(text, staff, [...answers, ...kept])
  if (open.length > 0 && mayAsk) {
    const places = open.map(one => answers.findIndex(answer => answer.written === one.written))
    const added = (index: number) => answers.length + places.slice(0, index).filter(place => place < 0).length
    return fail(
      ...open.map(({ written, why }, index) => {
        const place = places[index] ?? -1
        return problem(`mentions.${place < 0 ? added(index) : place}.membershipId`, why, written)
      }),
    )
  }
  if (mentions.length > mostMentions)
    return fail(problem('note', 'mention-too-many', String(mentions.length), String(mostMentions)))
  return ok(
    mentions.map(one => ({ ...one, name: staff.find(person => person.id === one.membershipId)?.name ?? one.written })),
  )
}
