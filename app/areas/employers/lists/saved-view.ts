import { z } from 'zod'
import { employerFilterKeys } from '../employer-list'

export const viewPlaces = ['list', 'board'] as const
export type ViewPlace = (typeof viewPlaces)[number]

/** Parameter of a page that names the view one came by; `all` is the list without any. */
export const viewKey = 'view'
export const noView = 'all'

/** What of an address belongs to a view: filters, order, columns and groups; not the page, the builder or the density. */
export const viewParts: readonly string[] = [...employerFilterKeys, 'sort', 'by', 'columns', 'group']

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
  return `${view.place === 'board' ? '/employers/board' : '/employers'}?${search}`
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
