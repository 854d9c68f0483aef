import { z } from 'zod'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { readEmployerFilter } from '~/areas/employers/employer-list'
import { listScope } from '~/areas/employers/lists/list-scope.server'
import { sectionOf } from '~/areas/employers/sectors'
import { listOrganisations, listStaff } from '~/areas/employers/staff.store.server'
import { findLevelTemplate } from '../level-template/level-templates.store.server'
import {
  beginOfQuarter,
  healthByGroup,
  healthOf,
  markAtTop,
  movementsOf,
  quartersUntil,
  standingsOf,
} from './network-levels'
import { countMovements, countStandings } from './network-levels.store.server'

/** Only these narrow the page; the rest of a list's filters are left where they are. */
const narrowing = ['sector', 'owner'] as const

/** The key of employers without a sector, or without an owner. */
export const nobody = 'none'

/** How the employers of the network stand by level, how they move, and by sector and organisation. */
export async function networkLevelsPage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const { actor, db } = ctx
  const scope = await listScope(ctx)
  const asked = new URLSearchParams(narrowing.map(key => [key, search.get(key) ?? '']))
  const filter = readEmployerFilter(asked, actor.membershipId, scope.fields)
  const organisationId = z.uuid().safeParse(search.get('organisation')).data ?? null
  const ask = { scope, filter, organisationId }
  const rows = await countStandings(db, ask)
  const quarters = quartersUntil(scope.today)
  const { form, template } = await findLevelTemplate(db)
  const movements = await countMovements(db, ask, beginOfQuarter(quarters[0] ?? scope.today))
  return {
    standings: standingsOf(rows),
    health: healthOf(rows),
    mark: markAtTop,
    movements: movementsOf(movements, quarters),
    sectors: healthByGroup(rows.map(row => ({ ...row, key: sectionOf(row.sectorCode) ?? nobody, name: null }))),
    organisations: healthByGroup(
      rows.map(row => ({ ...row, key: row.organisationId ?? nobody, name: row.organisation })),
    ),
    template: template.version,
    names: { nl: form.levels.map(one => one.name.nl), en: form.levels.map(one => one.name.en) },
    may: { shape: can(actor, 'levels.shape', { sameNetwork: true }) },
    filter: { section: filter.section, ownerId: filter.ownerId, organisationId },
    choices: { staff: await listStaff(db, new Date(scope.today)), organisations: await listOrganisations(db) },
    me: actor.membershipId,
  }
}
export type NetworkLevelsPage = Awaited<ReturnType<typeof networkLevelsPage>>
