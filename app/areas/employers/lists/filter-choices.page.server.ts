import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { listOrganisations, listStaff } from '../staff.store.server'
import type { FilterField } from './filter-fields'
import type { FilterContext } from './filter-context'

/** What the filters of list and board let one choose: fields, colleagues, organisations. */
export async function filterChoices({ db }: Ctx<MemberActor>, { today, fields }: FilterContext) {
  return {
    fields: fields.map(({ source: _, ...field }): ShownField => field),
    staff: await listStaff(db, new Date(today)),
    organisations: await listOrganisations(db),
  }
}

/** A field as a page knows it: without where its value lies. */
export type ShownField = Omit<FilterField, 'source'>
