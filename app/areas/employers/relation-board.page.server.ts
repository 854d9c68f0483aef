import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { addDays, daysBetween } from '~/areas/engagement/days'
import { cadenceOf, type CadenceTable } from '~/areas/engagement/cadence'
import { findCadence } from '~/areas/engagement/cadence.store.server'
import { readEmployerFilter } from './employer-list'
import { mostCounted } from './employer-list.store.server'
import { boardColumns, boardKinds, cardsAsked, mostCards, priorityOf, stepsOf, type BoardKind } from './relation-board'
import { cardsOfColumn, countColumn, type BoardRow } from './relation-board.store.server'
import { viewsOf } from './lists/views.page.server'
import { filterChoices } from './lists/filter-choices.page.server'
import { listScope } from './lists/list-scope.server'

/** The board of relations: its columns with their first cards and how many there are. */
export async function relationBoardPage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const { actor, db } = ctx
  const kind = boardKinds.find(one => one === search.get('by')) ?? 'state'
  const scope = await listScope(ctx)
  const filter = readEmployerFilter(search, actor.membershipId, scope.fields)
  const cadence = await findCadence(db, actor.networkId)
  const columns = []
  for (const column of boardColumns[kind]) {
    const ask = { scope, filter, kind, column }
    const cards = await cardsOfColumn(db, ask, cardsAsked(search, column))
    const count = await countColumn(db, ask, mostCounted)
    columns.push({
      column,
      count: count > mostCounted ? null : count,
      cards: cards.map(row => cardOf(row, kind, scope.today, cadence)),
      canShowMore: count > cards.length && cards.length < mostCards,
      goesOnInList: count > cards.length && cards.length >= mostCards,
    })
  }
  return {
    kind,
    columns,
    filter,
    ...(await filterChoices(ctx, scope)),
    views: await viewsOf(ctx, 'employers'),
    me: actor.membershipId,
    may: {
      write: can(actor, 'engagement.record', { sameNetwork: true }),
      confirmLevel: can(actor, 'engagement.confirm-level', { sameNetwork: true }),
      export: can(actor, 'employers.export', { sameNetwork: true }),
    },
  }
}

export type RelationBoardPage = Awaited<ReturnType<typeof relationBoardPage>>
export type BoardColumn = RelationBoardPage['columns'][number]
export type BoardCard = BoardColumn['cards'][number]

function cardOf(row: BoardRow, kind: BoardKind, today: string, cadence: CadenceTable) {
  const lastContactOn = row.lastContactOn?.toISOString().slice(0, 10) ?? null
  const rests = row.relationState === 'ended' || lastContactOn === null
  const overdueDays = rests ? 0 : Math.max(0, daysBetween(addDays(lastContactOn, cadenceOf(row, cadence)), today))
  return {
    id: row.id,
    name: row.name,
    city: row.city,
    version: row.version,
    level: row.level,
    targetLevel: row.targetLevel,
    ownerName: row.ownerName,
    lastContactOn,
    overdueDays,
    latePromises: row.latePromises,
    priority: priorityOf({ ...row, isOverdue: overdueDays > 0, isPromiseLate: row.latePromises > 0 }),
    steps: stepsOf(kind, { ...row, hadContact: lastContactOn !== null }),
  }
}
