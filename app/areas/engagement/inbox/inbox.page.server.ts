import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { listContacts } from '~/areas/employers/contacts.store.server'
import { contactName } from '~/areas/employers/employer'
import { findEmployer } from '~/areas/employers/employers.store.server'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { fromTheStart } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { standingFilings } from './filed-mails.store.server'
import { mostOfSender } from './flood'
import { fullSenders } from './inbound-mails.store.server'
import { readInboxAsk } from './inbox-list'
import { countInbox, pageOfInbox, type InboxRow } from './inbox-list.store.server'
import { inboundAfter, isWaitReason, type InboxState } from './inbox-states'
import { findKnown } from './mail-people.store.server'
import { domainsToAsk, matchMail } from './match-mail'
import { networkOf } from './network.store.server'
import { inboundAddressOf } from './own-address.server'
import { requireInboundMail } from './require-inbound-mail.server'

/** The address for mail into the file, for a member who may write in files; null when mail is not taken. */
export async function addressForMember({ db, actor }: Ctx<MemberActor>): Promise<string | null> {
  if (!can(actor, 'engagement.record', { sameNetwork: true })) return null
  const network = await networkOf(db, actor.networkId)
  return network ? inboundAddressOf(network) : null
}

/** Mails that came in and that this person sorts, by the filters of an address. */
export async function inboxPage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const ask = readInboxAsk(search)
  const { networkId } = ctx.actor
  const { rows, next, previous } = await pageOfInbox(ctx.db, networkId, ask)
  return {
    mails: rows.map(shown),
    page: { next, previous },
    total: await countInbox(ctx.db, networkId, ask),
    filter: { words: ask.words, state: ask.state, reason: ask.reason },
    address: await addressForMember(ctx),
    fullSenders: await fullSenders(ctx.db, networkId, mostOfSender, ctx.now),
  }
}
export type InboxPage = Awaited<ReturnType<typeof inboxPage>>

/** The mails of the same filters for a file. */
export async function exportInbox(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const ask = { ...readInboxAsk(search), ...fromTheStart }
  return (await pageOfInbox(ctx.db, ctx.actor.networkId, ask, mostExported)).rows.map(shown)
}

function shown(row: InboxRow) {
  return {
    ...row,
    state: row.state as InboxState,
    reason: isWaitReason(row.reason) ? row.reason : null,
    from: row.fromName || row.fromAddress,
  }
}

/** One mail of the inbox, where it could belong, and the people of the employer that was chosen. */
export async function inboundMailPage(ctx: Ctx<MemberActor>, id: string, employerId: string | null) {
  const mail = await requireInboundMail(ctx, id)
  const chosen = employerId ? await requireEmployer(ctx, 'engagement.record', employerId) : null
  const people = chosen ? await listContacts(ctx.db, chosen.id) : []
  const person = mail.others[0] ?? null
  return {
    id: mail.id,
    state: mail.state as InboxState,
    reason: isWaitReason(mail.reason) ? mail.reason : null,
    from:
      mail.fromName && mail.fromAddress ? `${mail.fromName} <${mail.fromAddress}>` : mail.fromName || mail.fromAddress,
    toLine: mail.toLine,
    subject: mail.subject,
    body: mail.body ?? '',
    at: mail.sentAt ?? mail.receivedAt,
    attachments: (mail.attachments as { name: string; bytes: number }[]).map(({ name, bytes }) => ({ name, bytes })),
    mayFile: inboundAfter(mail.state, 'file') !== undefined,
    mayDiscard: inboundAfter(mail.state, 'discard') !== undefined,
    mayRestore: inboundAfter(mail.state, 'restore') !== undefined,
    mayUnfile: inboundAfter(mail.state, 'unfile') !== undefined,
    suggestions: await suggestionsFor(ctx, mail.others),
    standsWith: await namesOf(
      ctx,
      (await standingFilings(ctx.db, mail.id)).map(one => one.employerId),
    ),
    chosen: chosen && {
      id: chosen.id,
      name: chosen.name,
      people: people
        .filter(one => one.leftOn === null)
        .map(one => ({ value: one.id, label: contactName(one), isSender: one.email?.toLowerCase() === person })),
    },
    /** Address of somebody outside, who can become a contact. */
    newPerson: person,
  }
}
export type InboundMailPage = Awaited<ReturnType<typeof inboundMailPage>>

async function suggestionsFor(ctx: Ctx<MemberActor>, others: readonly string[]) {
  const domains = domainsToAsk(others, [])
  const filings = matchMail(others, await findKnown(ctx.db, ctx.actor.networkId, others, domains), domains)
  return namesOf(
    ctx,
    filings.slice(0, 5).map(one => one.employerId),
  )
}

async function namesOf(ctx: Ctx<MemberActor>, ids: readonly string[]) {
  const names: { id: string; name: string }[] = []
  for (const id of ids) {
    const employer = await findEmployer(ctx.db, id)
    if (employer) names.push({ id, name: employer.name })
  }
  return names
}
