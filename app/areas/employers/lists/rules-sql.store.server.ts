import { cadenceDays } from '~/areas/engagement/cadence.store.server'
import { Prisma } from '~/platform/prisma/client'
import { codeRangeOf, isSection } from '../sectors'
import type { FilterContext } from './filter-context'

const { sql, join } = Prisma
const no = sql`false`

type Rule = (operator: string, values: readonly string[], context: FilterContext) => Prisma.Sql

/** Fields whose value follows from several columns. */
export const rules: Record<'sector' | 'quietDays' | 'overdue' | 'lastOrganisation', Rule> = {
  sector(operator, values) {
    if (operator === 'filled') return sql`e.sector_code is not null`
    if (operator === 'empty') return sql`e.sector_code is null`
    const parts = values.filter(isSection).map(section => {
      const { from, until } = codeRangeOf(section)
      return sql`(e.sector_code = ${section} or (e.sector_code >= ${from} and e.sector_code < ${until}))`
    })
    if (parts.length === 0) return no
    const some = sql`(${join(parts, ' or ')})`
    return operator === 'isnt' ? sql`not coalesce(${some}, false)` : some
  },
  /** Nobody ever spoke to them: that is longer ago than any number of days. */
  quietDays(operator, values, { today }) {
    const days = sql`${values[0] ?? '0'}::text::int`
    return operator === 'from'
      ? sql`coalesce(e.last_contact_on, date '0001-01-01') <= ${today}::date - ${days}`
      : sql`e.last_contact_on >= ${today}::date - ${days}`
  },
  /** As on the board: an ended relation rests, and so does one without a first contact. */
  overdue(operator, _, { today, cadence }) {
    const late = sql`coalesce(e.relation_state <> 'ended'
      and e.last_contact_on + ${cadenceDays(cadence)} < ${today}::date, false)`
    return operator === 'yes' ? late : sql`not ${late}`
  },
  lastOrganisation(operator, values, { networkId }) {
    const last = sql`(select m.organisation_id from membership m
      where m.network_id = ${networkId}::uuid and m.id = e.touched_by_id)`
    if (operator === 'filled') return sql`e.touched_by_id is not null`
    if (operator === 'empty') return sql`e.touched_by_id is null`
    const some = sql`(e.touched_by_id is not null and ${last} in (${join(values.map(one => sql`${one}::uuid`))}))`
    return operator === 'isnt' ? sql`not coalesce(${some}, false)` : some
  },
}
