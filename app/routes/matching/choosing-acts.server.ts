import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { notFound, runAs } from '~/access/run.server'
import { chooseActs, type ChooseAct } from '~/areas/matching/groups/choose-for-group.server'
import { ChosenIds } from '~/areas/matching/groups/group'
import { requireGroup } from '~/areas/matching/groups/require-group.server'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import type { Result } from '~/platform/result'
import { refusalText } from './refused.server'

interface Choosing {
  /** Chooses the ticked ones, or all of the filter when `ids` is null; answers how many the group has then. */
  choose(ctx: Ctx<MemberActor>, act: ChooseAct, ids: string[] | null): Promise<Result<number>>
  message(t: ReturnType<typeof translator<'groups'>>, count: number): string
  /** Another act of the page; undefined for what it does not know. */
  other?(form: FormData): ((ctx: Ctx<MemberActor>) => Promise<Result<unknown>>) | undefined
  otherMessage?: (t: ReturnType<typeof translator<'groups'>>) => string
}

/** Answers what is chosen for a group, with a message on the same list. */
export async function answerChoosing(request: Request, groupId: string, choosing: Choosing): Promise<Response> {
  await runAs(request, 'matching.group', ctx => requireGroup(ctx, groupId))
  const form = await readForm(request)
  const language = await languageOf(request)
  const t = translator(language, 'groups')
  const { pathname, search } = new URL(request.url)
  const say = (message: string, kind: 'good' | 'bad') =>
    redirectWithToast(request, pathname + search, { kind, message })
  const other = choosing.other?.(form)
  if (other) {
    const done = await runAs(request, 'matching.group', other)
    return done.ok ? say(choosing.otherMessage?.(t) ?? '', 'good') : say(refusalText(language, done.problems), 'bad')
  }
  const act = chooseActs.find(one => one === form.get('intent'))
  if (!act) throw notFound()
  const ids = ChosenIds.safeParse(form.getAll('chosen'))
  const isAll = form.get('all') === 'yes'
  if (!isAll && !ids.success) return say(t('choose.nobody'), 'bad')
  const done = await runAs(request, 'matching.group', ctx => choosing.choose(ctx, act, isAll ? null : (ids.data ?? [])))
  return done.ok ? say(choosing.message(t, done.value), 'good') : say(refusalText(language, done.problems), 'bad')
}
