import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fromTheStart } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { groupMethods } from './group'
import { pageOfGroups, type GroupListFilter } from './groups.store.server'
import { groupStates, type GroupState } from './run-states'

function readFilter(search: URLSearchParams): GroupListFilter & { state: GroupState | null } {
  return {
    words: search.get('q')?.trim().slice(0, 100) || null,
    method: groupMethods.find(one => one === search.get('method')) ?? null,
    isArchived: search.get('archived') === 'yes',
    state: groupStates.find(one => one === search.get('state')) ?? null,
  }
}

/** The groups of the actor, the last changed first. */
export async function groupsPage({ actor, db }: Ctx<MemberActor>, search: URLSearchParams) {
  const filter = readFilter(search)
  const place = { after: search.get('after'), before: search.get('after') ? null : search.get('before') }
  return { ...(await pageOfGroups(db, actor.networkId, filter, place)), filter }
}

/** The same groups for a file. */
export async function exportGroups({ actor, db }: Ctx<MemberActor>, search: URLSearchParams) {
  return (await pageOfGroups(db, actor.networkId, readFilter(search), fromTheStart, mostExported)).rows
}
