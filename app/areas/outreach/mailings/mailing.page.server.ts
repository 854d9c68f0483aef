import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { networkOf } from '~/areas/engagement/inbox/network.store.server'
import { inboundAddressOf } from '~/areas/engagement/inbox/own-address.server'
import { fromTheStart } from '~/platform/keyset.server'
import { isLanguage, type Language } from '~/platform/languages'
import type { Problem } from '~/platform/result'
import { mostExported } from '~/platform/tabular/export-limit'
import { contactChoices, type ContactChoice } from './choose-contact'
import { readRecipientListAsk } from './mailing-list'
import { slotLabel } from './mailing-slots.server'
import { isMailingState, progressOf } from './mailing-states'
import type { MailingRow } from './mailings.store.server'
import { planRecipients } from './plan-recipients.server'
import { decisionsFor, isRecipientState } from './recipient-states'
import { countRecipients, pageOfRecipients, type RecipientLine } from './recipient-list.store.server'
import { countByState } from './recipients.store.server'
import { requireMailing } from './require-mailing.server'
import { writeSlot, type SlotSource } from './slots'

/** A mailing: while it is a draft what it would do, afterwards what became of each recipient. */
export async function mailingPage(ctx: Ctx<MemberActor>, id: string, search: URLSearchParams) {
  const mailing = await requireMailing(ctx, 'mailings.read', id)
  const own = { sameNetwork: true, own: mailing.madeById === ctx.actor.membershipId }
  const { madeBy, networkId: _, madeById: __, contactOrder, ...rest } = mailing
  return {
    mailing: {
      ...rest,
      state: isMailingState(mailing.state) ? mailing.state : ('done' as const),
      madeBy: madeBy.displayName,
      contactOrder: contactOrder.filter((one): one is ContactChoice =>
        (contactChoices as readonly string[]).includes(one),
      ),
      locale: languageOfMailing(mailing),
      replyTo: mailing.replyTo === 'both' ? ('both' as const) : ('sender' as const),
    },
    may: { send: can(ctx.actor, 'mailings.send', own), steer: can(ctx.actor, 'mailings.steer', own) },
    draft: mailing.state === 'draft' ? await draftOf(ctx, mailing) : null,
    sent: mailing.state === 'draft' ? null : await sentOf(ctx, mailing, search),
  }
}
export type MailingPage = Awaited<ReturnType<typeof mailingPage>>
export type MailingDraft = NonNullable<MailingPage['draft']>
export type SentMailing = NonNullable<MailingPage['sent']>

const languageOfMailing = ({ locale }: Pick<MailingRow, 'locale'>): Language => (isLanguage(locale) ? locale : 'nl')

/** A slot without a value: of whom, which, and what would be right. */
export interface MissingValue {
  row: number
  recipientId: string
  employerId: string
  employer: string
  person: { id: string; name: string } | null
  field: string
  of: SlotSource
  /** The slot as it is written, without what stands in for it. */
  slot: string
}

async function draftOf(ctx: Ctx<MemberActor>, mailing: MailingRow) {
  const language = languageOfMailing(mailing)
  const { recipients, problems, slots, fields } = await planRecipients(ctx, mailing)
  const network = await networkOf(ctx.db, ctx.actor.networkId)
  const isWritten = mailing.subject !== '' && mailing.body !== ''
  const missing = recipients.flatMap(({ id, firm, person, empty }, index): MissingValue[] =>
    empty.map(slot => ({
      row: index + 1,
      recipientId: id,
      employerId: firm.id,
      employer: firm.name,
      person: person && { id: person.id, name: person.name },
      field: slotLabel(slot, fields, language),
      of: slot.of,
      slot: writeSlot(slot),
    })),
  )
  return {
    isWritten,
    problems: problems satisfies Problem[],
    mailed: recipients
      .filter(one => one.leftOut === null)
      .map(({ id, firm, person, subject, body }) => ({ id, firm, person, subject, body })),
    out: recipients.flatMap(({ id, firm, person, leftOut }) => (leftOut ? [{ id, firm, person, leftOut }] : [])),
    missing,
    slots: slots.map(slot => ({ of: slot.of, label: slotLabel(slot, fields, language), written: writeSlot(slot) })),
    takesMail: network !== null && inboundAddressOf(network) !== null,
  }
}

async function sentOf(ctx: Ctx<MemberActor>, { id, networkId }: MailingRow, search: URLSearchParams) {
  const ask = readRecipientListAsk(search)
  const key = { networkId, id }
  const counts = await countByState(ctx.db, id)
  const { rows, ...page } = await pageOfRecipients(ctx.db, key, ask)
  return {
    filter: { words: ask.words, state: ask.state },
    counts,
    progress: progressOf(counts),
    page,
    total: await countRecipients(ctx.db, key, ask),
    recipients: rows.map(stated),
  }
}

function stated(row: RecipientLine) {
  const state = isRecipientState(row.state) ? row.state : ('unknown' as const)
  return { ...row, state, decisions: decisionsFor(row.state) }
}

/** The recipients of the same filters for a file. */
export async function exportRecipients(ctx: Ctx<MemberActor>, id: string, search: URLSearchParams) {
  const mailing = await requireMailing(ctx, 'mailings.read', id)
  const ask = { ...readRecipientListAsk(search), ...fromTheStart }
  const { rows } = await pageOfRecipients(ctx.db, { networkId: mailing.networkId, id }, ask, mostExported)
  return { subject: mailing.subject, recipients: rows.map(stated) }
}
