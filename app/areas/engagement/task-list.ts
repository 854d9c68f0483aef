import { z } from 'zod'
import { taskKinds, taskStates, type TaskKind, type TaskState } from './task'

/** What a list of tasks is narrowed to; every filter is a search parameter of the page. */
export interface TaskFilter {
  words: string | null
  /** Only one's own, or all that the reader may see. */
  of: 'mine' | 'all'
  state: TaskState | 'all'
  kind: TaskKind | null
  /** Only open ones whose day has passed. */
  late: boolean
  employerId: string | null
}

export interface TaskListAsk {
  filter: TaskFilter
  direction: 'up' | 'down'
  after: string | null
  before: string | null
}

/** Reads the filters of an address; without any, the reader's own open tasks. What makes no sense is left out. */
export function readTaskAsk(search: URLSearchParams): TaskListAsk {
  const state = search.get('state')
  const after = search.get('after')
  return {
    filter: {
      words: search.get('q')?.trim().slice(0, 100) || null,
      of: search.get('of') === 'all' ? 'all' : 'mine',
      state: state === 'all' ? 'all' : (taskStates.find(one => one === state) ?? 'open'),
      kind: taskKinds.find(one => one === search.get('kind')) ?? null,
      late: search.get('late') === '1',
      employerId: z.uuid().safeParse(search.get('employer')).data ?? null,
    },
    direction: search.get('sort') === '-due' ? 'down' : 'up',
    after,
    before: after ? null : search.get('before'),
  }
}

/** Whether the list is the one that opens without filters. */
export function isPlainList({ filter }: TaskListAsk): boolean {
  const { words, of, state, kind, late, employerId } = filter
  return !words && of === 'mine' && state === 'open' && !kind && !late && !employerId
}
