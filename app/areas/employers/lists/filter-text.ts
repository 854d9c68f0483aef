import { fail, ok, problem, type Result } from '~/platform/result'
import { FilterGroup, joins, ListFilter, type Condition, type Join } from './filter'

/**
 * A filter as it stands in the address, to be read and typed by people: each group is a parameter `where`, its conditions are
 * `field operator value value`, with one `and` or `or` between them; `any=1` puts "or" between the groups.
 *
 *     ?where=state+is+existing+dormant+and+level+to+2&where=city+is+"Den+Haag"
 */
export const whereKey = 'where'
export const anyKey = 'any'
/** One more group of conditions, which always holds beside the rest: `in=city+is+Zeist`. */
export const withinKey = 'in'

const plain = /^[\w.*-]+$/
const isJoin = (word: string): word is Join => (joins as readonly string[]).includes(word)

function writeWord(word: string): string {
  if (plain.test(word) && !isJoin(word)) return word
  return `"${word.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

export function writeGroup({ join, conditions }: FilterGroup): string {
  const parts = conditions.map(one => [one.field, one.operator, ...one.values].map(writeWord).join(' '))
  return parts.join(` ${join} `)
}

/** The search of a page with this filter in place of another. */
export function withFilter(search: URLSearchParams, filter: ListFilter): URLSearchParams {
  const next = new URLSearchParams(search)
  for (const key of [whereKey, anyKey, 'after', 'before']) next.delete(key)
  for (const group of filter.groups) next.append(whereKey, writeGroup(group))
  if (filter.join === 'or' && filter.groups.length > 1) next.set(anyKey, '1')
  return next
}

interface Word {
  text: string
  isQuoted: boolean
}

function wordsOf(text: string): Word[] | null {
  const words: Word[] = []
  const pattern = /\s*(?:"((?:[^"\\]|\\.)*)"|([^\s"]+))(?=\s|$)/gy
  const whole = text.trim()
  while (pattern.lastIndex < whole.length) {
    const match = pattern.exec(whole)
    if (!match) return null
    const [, quoted, bare] = match
    words.push(
      quoted === undefined
        ? { text: bare ?? '', isQuoted: false }
        : { text: quoted.replace(/\\(.)/g, '$1'), isQuoted: true },
    )
  }
  return words
}

/** One group as text. Fails with `filter-unreadable` when it is none. */
export function readGroup(text: string): Result<FilterGroup> {
  const unreadable = () => fail(problem('where', 'filter-unreadable', text.slice(0, 100)))
  const words = text.length > 4_000 ? null : wordsOf(text)
  if (!words) return unreadable()
  const conditions: Condition[] = []
  const found = new Set<Join>()
  let part: string[] = []
  const close = () => {
    const [field, operator, ...values] = part
    if (field === undefined || operator === undefined) return false
    conditions.push({ field, operator, values })
    part = []
    return true
  }
  for (const { text: word, isQuoted } of words) {
    if (isQuoted || !isJoin(word)) part.push(word)
    else if (close()) found.add(word)
    else return unreadable()
  }
  if (words.length > 0 && !close()) return unreadable()
  if (found.size > 1) return fail(problem('where', 'filter-mixed', text.slice(0, 100)))
  const group = FilterGroup.safeParse({ join: [...found][0] ?? 'and', conditions })
  return group.success ? ok(group.data) : fail(problem('where', 'filter-too-much', undefined, '12'))
}

/** The filter of an address; null when it has none. */
export function readFilterText(search: URLSearchParams): Result<ListFilter> | null {
  const texts = search.getAll(whereKey)
  if (texts.length === 0) return null
  const read = texts.map(readGroup)
  const wrong = read.flatMap(one => (one.ok ? [] : one.problems))
  if (wrong.length > 0) return fail(...wrong)
  const filter = ListFilter.safeParse({
    join: search.get(anyKey) === '1' ? 'or' : 'and',
    groups: read.flatMap(one => (one.ok ? [one.value] : [])),
  })
  return filter.success ? ok(filter.data) : fail(problem('where', 'filter-too-many-groups', String(texts.length), '8'))
}
