import { z } from 'zod'

/** How a whole group is matched: nobody would rather swap, or the largest fit for all together. */
export const groupMethods = ['stable', 'best'] as const
export type GroupMethod = (typeof groupMethods)[number]

export function readMethod(text: string): GroupMethod {
  return groupMethods.find(one => one === text) ?? 'stable'
}

export const GroupInput = z.object({
  name: z.string().trim().min(1).max(200),
  method: z.enum(groupMethods),
})
export type GroupInput = z.infer<typeof GroupInput>

/** More than this is no group that somebody can look over, and takes longer than a person waits. */
export const mostClients = 300
export const mostPlaces = 1_500

/** Ids that a person ticked. */
export const ChosenIds = z.array(z.uuid()).min(1).max(mostPlaces)

/** What a person decides about a pair by hand; `free` takes it back. */
export const handKinds = ['pinned', 'forbidden', 'free'] as const
export type HandKind = (typeof handKinds)[number]

export const HandInput = z.object({ clientId: z.uuid(), vacancyId: z.uuid(), kind: z.enum(handKinds) })
export type HandInput = z.infer<typeof HandInput>

/** What the pages of a group show of it. */
export interface GroupSeen {
  id: string
  name: string
  method: GroupMethod
  version: number
  clientIds: string[]
  allPlaces: boolean
  vacancyIds: string[]
}
