import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { listStaff } from '~/areas/employers/staff.store.server'
import { defaultLanguage, type Language } from '~/platform/languages'
import { mostExported } from '~/platform/tabular/export-limit'
import { addDays, dayIn } from './days'
import { isPlainList, readTaskAsk, type TaskListAsk } from './task-list'
import { taskLine, type TaskLine } from './task-line'
import { countTasks, listTaskEmployers, pageOfTasks } from './task-list.store.server'
import { listDoneTasks, type OwnedTask } from './tasks.store.server'
import { searchedWords } from './title-keys.server'

function readerOf({ actor, now }: Ctx<MemberActor>, { filter }: TaskListAsk, language: Language) {
  if (!can(actor, 'tasks.write', { sameNetwork: true })) throw new NotFoundError()
  const { networkId, membershipId } = actor
  return { networkId, membershipId, today: dayIn(now, actor.timeZone), words: searchedWords(filter.words, language) }
}

/** Tasks by the filters of an address: without any, the reader's own open ones and what was finished in the last week. */
export async function tasksPage(
  ctx: Ctx<MemberActor>,
  search = new URLSearchParams(),
  language: Language = defaultLanguage,
) {
  const { actor, db } = ctx
  const ask = readTaskAsk(search)
  const reader = readerOf(ctx, ask, language)
  const { today } = reader
  const { rows, next, previous } = await pageOfTasks(db, reader, ask)
  const isPlain = isPlainList(ask)
  const showsDone = isPlain && !ask.after && !ask.before
  return {
    today,
    me: actor.membershipId,
    filter: ask.filter,
    direction: ask.direction,
    isPlain,
    tasks: rows.map(task => lineFor(task, actor.membershipId)),
    page: { next, previous },
    total: await countTasks(db, reader, ask.filter),
    done: showsDone
      ? (await listDoneTasks(db, actor.membershipId, new Date(addDays(today, -7)))).map(task => taskLine(task))
      : [],
    staff: await listStaff(db, new Date(today)),
    employers: await listTaskEmployers(db, actor.networkId, ask.filter.of === 'mine' ? actor.membershipId : null),
  }
}
export type TasksPage = Awaited<ReturnType<typeof tasksPage>>

/** A colleague's task says whose it is. */
function lineFor(task: OwnedTask, me: string): TaskLine {
  const { owner, ...rest } = task
  return taskLine(task.ownerId === me ? rest : { ...rest, owner })
}

/** The tasks of the same filters for a file. */
export async function exportTasks(ctx: Ctx<MemberActor>, search: URLSearchParams, language: Language) {
  const ask = { ...readTaskAsk(search), after: null, before: null }
  const { rows } = await pageOfTasks(ctx.db, readerOf(ctx, ask, language), ask, mostExported)
  // What was looked for may be a client's name, and events of this class are read by administrators.
  const { words: _, ...filter } = ask.filter
  ctx.record({
    kind: 'engagement.tasks-exported',
    subject: { type: 'membership', id: ctx.actor.membershipId },
    dataClass: 'system',
    after: { rows: rows.length, filter },
  })
  return rows.map(task => ({ ...taskLine(task), employer: task.employer?.name ?? null }))
}
