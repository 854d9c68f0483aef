import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { findContactValues, findValues } from '~/areas/employers/custom-fields/field-values.store.server'
import { contactName } from '~/areas/employers/employer'
import { dayIn } from '~/areas/engagement/days'
import { isLanguage } from '~/platform/languages'
import type { Problem } from '~/platform/result'
import { chooseContact, type ChosenContact, type ContactChoice } from './choose-contact'
import { bouncedAddresses } from './bounced.store.server'
import { sameAddress, whyNotFirm, type LeftOutReason } from './left-out'
import type { MailingRow } from './mailings.store.server'
import { mailingSlots, slotValues, type MailingFields } from './mailing-slots.server'
import { findFirms, type Firm, type FirmContact } from './planning.store.server'
import { listOfDraft } from './recipients.store.server'
import { fillSlots, readSlots, type Slot } from './slots'

/** One employer of a mailing, with whom it mails and what it says, or why it is left out. */
export interface PlannedRecipient {
  id: string
  firm: { id: string; name: string; owner: string | null }
  /** Who is mailed, or who it would have been. */
  person: { id: string; name: string; email: string | null; restsUntil: Date | null } | null
  leftOut: LeftOutReason | null
  subject: string
  body: string
  /** Slots without a value or a text to stand in for it. */
  empty: Slot[]
}

export interface MailingPlan {
  recipients: PlannedRecipient[]
  /** What is wrong with the text itself, for everybody. */
  problems: Problem[]
  slots: Slot[]
  fields: MailingFields
}

type Written = Pick<
  MailingRow,
  'id' | 'subject' | 'body' | 'locale' | 'contactOrder' | 'withOthers' | 'madeById' | 'madeBy'
>

/** What a draft would do now: read anew each time, until it is sent. Two recipients of one address: the first is mailed. */
export async function planRecipients(ctx: Ctx<MemberActor>, mailing: Written): Promise<MailingPlan> {
  const { db, actor } = ctx
  const language = isLanguage(mailing.locale) ? mailing.locale : 'nl'
  const { slots, fields } = await mailingSlots(db, language)
  const subject = readSlots(mailing.subject, slots, 'subject')
  const body = readSlots(mailing.body, slots, 'body')
  const rows = await listOfDraft(db, mailing.id)
  const rowOf = new Map(rows.map(row => [row.employerId, row]))
  const firms = await findFirms(db, [...rowOf.keys()])
  const today = dayIn(ctx.now, actor.timeZone)
  const chosen = firms.map(firm => choose(firm, mailing, today))
  const contactIds = chosen.flatMap(one => (one.contact ? [one.contact.id] : []))
  const firmValues = await findValues(db, fields.employer, [...rowOf.keys()])
  const contactValues = await findContactValues(db, fields.contact, contactIds)
  const bounced = await bouncedAddresses(db, contactIds)
  const seen = new Set<string>()
  const recipients = chosen.flatMap(({ firm, contact, person, leftOut }): PlannedRecipient[] => {
    const row = rowOf.get(firm.id)
    if (!row) return []
    const base = { id: row.id, firm: { id: firm.id, name: firm.name, owner: firm.owner?.displayName ?? null }, person }
    const out = (why: LeftOutReason) => [{ ...base, leftOut: why, subject: '', body: '', empty: [] }]
    if (row.state === 'left_out') return out('taken_out')
    if (leftOut || !contact?.email) return out(leftOut ?? 'no_address')
    const address = sameAddress(contact.email)
    if (seen.has(address)) return out('double_address')
    seen.add(address)
    if (bounced.has(`${contact.id} ${address}`)) return out('bounced')
    const values = slotValues(
      {
        firm,
        contact,
        firmValues: firmValues.get(firm.id) ?? {},
        contactValues: contactValues.get(contact.id) ?? {},
        sender: { name: mailing.madeBy.displayName, organisation: mailing.madeBy.organisation.name },
        timeZone: actor.timeZone,
      },
      fields,
      language,
    )
    const filled = { subject: fillSlots(subject.parts, values), body: fillSlots(body.parts, values) }
    const empty = [...new Map([...filled.subject.empty, ...filled.body.empty].map(one => [one.key, one])).values()]
    return [
      {
        ...base,
        leftOut: empty.length > 0 ? 'empty_slot' : null,
        subject: filled.subject.text.replace(/\s+/g, ' ').trim(),
        body: filled.body.text,
        empty,
      },
    ]
  })
  return { recipients, problems: [...subject.problems, ...body.problems], slots, fields }
}

function choose(firm: Firm, mailing: Written, today: string) {
  const order = mailing.contactOrder as ContactChoice[]
  const found: ChosenContact<FirmContact> = chooseContact(firm.contacts, order, today)
  const sender = { membershipId: mailing.madeById, withOthers: mailing.withOthers }
  const contact = 'contact' in found ? found.contact : found.who
  return {
    firm,
    contact: 'contact' in found ? found.contact : null,
    person: contact && {
      id: contact.id,
      name: contactName(contact),
      email: contact.email,
      restsUntil: contact.doNotContactUntil,
    },
    leftOut: whyNotFirm(firm, sender) ?? ('why' in found ? found.why : null),
  }
}
