import { z } from 'zod'
import { contactFilterKeys } from '../contact-list/contact-list'
import { employerFilterKeys } from '../employer-list'

export const viewPlaces = ['list', 'board', 'contacts'] as const
export type ViewPlace = (typeof viewPlaces)[number]

/** What a page lists: views of the one say nothing on a page of the other, and each has a view to begin with. */
export const viewedLists = { employers: ['list', 'board'], contacts: ['contacts'] } as const satisfies Record<
  string,
  readonly ViewPlace[]
>
export type ViewedList = keyof typeof viewedLists

export function listOfPlace(place: string): ViewedList {
  return place === 'contacts' ? 'contacts' : 'employers'
}

/** The place that a row names; the database knows no others. */
export function placeOf(place: string): ViewPlace {
  return viewPlaces.find(one => one === place) ?? 'list'
}

/** The page of each place. */
export const viewPages: Record<ViewPlace, string> = {
  list: '/employers',
  board: '/employers/board',
  contacts: '/contacts',
}

/** Parameter of a page that names the view one came by; `all` is the list without any. */
export const viewKey = 'view'
export const noView = 'all'

/** What of an address belongs to a view: filters, order, columns and groups; not the page, the builder or the density. */
export const viewParts: readonly string[] = [
  ...new Set([...employerFilterKeys, 'sort', 'by', 'columns', 'group', ...contactFilterKeys]),
]

/** The part of an address that a view keeps, always in the same order. */
export function viewSearch(search: URLSearchParams): string {
  const kept = new URLSearchParams()
  for (const key of viewParts) for (const value of search.getAll(key)) if (value !== '') kept.append(key, value)
  return kept.toString()
}

/** Where a view leads. */
export function viewAddress(view: { id: string; place: string; search: string }): string {
  const search = new URLSearchParams(view.search)
  search.set(viewKey, view.id)
  return `${viewPages[placeOf(view.place)]}?${search}`
}

const name = z.string().trim().min(1).max(60)

export const NewViewInput = z.object({
  name,
  place: z.enum(viewPlaces),
  search: z.string().max(6000),
  shared: z.boolean().default(false),
})
export type NewViewInput = z.infer<typeof NewViewInput>

/** What the owner of a view, or with `copy` anybody who sees it, does to it. */
export const ViewAct = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('rename'), viewId: z.uuid(), name }),
  z.object({ intent: z.literal('keep'), viewId: z.uuid(), search: z.string().max(6000) }),
  z.object({
    intent: z.enum(['share', 'unshare', 'default', 'no-default', 'copy', 'remove', 'return']),
    viewId: z.uuid(),
  }),
])
export type ViewAct = z.infer<typeof ViewAct>

/** The address shows a view as it was kept, or something that was changed since. */
export function isChangedSince(view: { search: string }, search: URLSearchParams): boolean {
  return viewSearch(search) !== view.search
}
