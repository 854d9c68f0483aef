import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { dayIn } from '~/areas/engagement/days'
import { listOrganisations } from '~/areas/employers/staff.store.server'
import { fromTheStart } from '~/platform/keyset.server'
import type { Language } from '~/platform/languages'
import { mostExported } from '~/platform/tabular/export-limit'
import { nameOf } from './board-head.server'
import { boardName } from './board-name.server'
import { boardStatuses } from './board-states'
import { listCopyable, pageOfBoards, type BoardFilter, type BoardRow } from './boards.store.server'
import { boardObjects } from './sections'

function readFilter(search: URLSearchParams): BoardFilter {
  return {
    words: search.get('q')?.trim().slice(0, 100) || null,
    status: boardStatuses.find(one => one === search.get('status')) ?? null,
    object: boardObjects.find(one => one === search.get('object')) ?? null,
  }
}

const named = (language: Language) => (row: BoardRow) => ({ ...row, name: boardName(row, language) })

/** The boards that somebody reads, the newest first. */
export async function boardsPage({ actor, db }: Ctx<MemberActor>, search: URLSearchParams, language: Language) {
  const filter = readFilter(search)
  const place = { after: search.get('after'), before: search.get('after') ? null : search.get('before') }
  const page = await pageOfBoards(db, actor.networkId, filter, place)
  return {
    ...page,
    rows: page.rows.map(named(language)),
    filter,
    may: { write: can(actor, 'swot.write', { sameNetwork: true, sameOrganisation: true }) },
  }
}

/** The same boards for a file. */
export async function exportBoards({ actor, db }: Ctx<MemberActor>, search: URLSearchParams, language: Language) {
  const { rows } = await pageOfBoards(db, actor.networkId, readFilter(search), fromTheStart, mostExported)
  return rows.map(named(language))
}

/** What a new board can be about, and which it can begin as a copy of; `?copy=` names one. */
export async function newBoardPage({ actor, db, now }: Ctx<MemberActor>, search: URLSearchParams, language: Language) {
  const today = dayIn(now, actor.timeZone)
  const copyable = await listCopyable(db, actor.organisationId)
  const copied = copyable.find(one => one.id === search.get('copy')) ?? null
  return {
    organisation: actor.organisationName,
    partners: (await listOrganisations(db)).filter(one => one.id !== actor.organisationId),
    copyable: copyable.map(one => ({ id: one.id, name: nameOf(one, language), heldOn: one.heldOn })),
    known: {
      object: copied?.object ?? null,
      aboutId: copied?.object === 'partner' ? copied.aboutId : null,
      copyOfId: copied?.id ?? null,
      year: Number(today.slice(0, 4)),
      heldOn: today,
    },
  }
}
