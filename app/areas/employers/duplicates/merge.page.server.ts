import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { listContacts } from '../contacts.store.server'
import { contactName } from '../employer'
import { employerHead } from '../employer.page.server'
import { fieldsOf } from '../employers.store.server'
import { requireEmployer } from '../require-employer.server'
import { listSites } from '../sites.store.server'
import { findStaffMember } from '../staff.store.server'
import { differingFields, isSamePerson, isSamePlace, proposedFolds, proposedSide, type MergeField } from './merge'

import { ownConflicts } from './merge-own-fields.server'

/** Two records beside each other: the fields that differ, and the contacts and sites of both. */
export async function mergePage(ctx: Ctx<MemberActor>, survivorId: string, mergedId: string) {
  if (survivorId === mergedId) throw new NotFoundError()
  const [survivor, merged] = [
    await requireEmployer(ctx, 'employers.merge', survivorId, { mayBeMerged: true }),
    await requireEmployer(ctx, 'employers.merge', mergedId, { mayBeMerged: true }),
  ]
  const [a, b] = [fieldsOf(survivor), fieldsOf(merged)]
  const said = async (field: MergeField, value: string | number | null) =>
    (field === 'ownerId' || field === 'backupOwnerId') && value
      ? ((await findStaffMember(ctx.db, String(value)))?.displayName ?? null)
      : value
  const fields = []
  for (const field of differingFields(a, b))
    fields.push({
      field,
      survivor: await said(field, a[field]),
      merged: await said(field, b[field]),
      proposed: proposedSide(field, a, b),
    })
  const people = [await listContacts(ctx.db, survivorId), await listContacts(ctx.db, mergedId)] as const
  const places = [await listSites(ctx.db, survivorId), await listSites(ctx.db, mergedId)] as const
  const personLine = (one: (typeof people)[0][number]) => ({
    id: one.id,
    text: [contactName(one), one.email].filter(Boolean).join(', '),
  })
  const placeLine = (one: (typeof places)[0][number]) => ({
    id: one.id,
    text: [one.name, [one.street, one.houseNumber].filter(Boolean).join(' '), one.postcode, one.city]
      .filter(Boolean)
      .join(', '),
  })
  return {
    head: await employerHead(ctx, survivor),
    merged: { id: merged.id, name: merged.name, version: merged.version },
    refusal: [survivor, merged].some(one => one.mergedIntoId || one.archivedAt),
    fields,
    ownFields: await ownConflicts(ctx, { survivorId, mergedId }),
    people: { kept: people[0].map(personLine), doubled: people[1].map(personLine) },
    places: { kept: places[0].map(placeLine), doubled: places[1].map(placeLine) },
    folds: {
      contacts: proposedFolds(people[0], people[1], isSamePerson).map(fold => fold.from),
      sites: proposedFolds(places[0], places[1], isSamePlace).map(fold => fold.from),
    },
  }
}
