import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { listOrganisations, listStaff } from '~/areas/employers/staff.store.server'
import type { FrozenText } from '~/areas/placements/render-agreement-text'
import { eventsFor } from '~/areas/placements/state-machine'
import { findCatalogue } from '../activities/catalogue.store.server'
import { addMonths, dayIn } from '../days'
import { letterMachine, mayRenew, type LetterEvent } from './letter-machine'
import { textOfDraft } from './letter-text.server'
import {
  findLetterParties,
  findSignatory,
  listLetterChoices,
  listVersions,
  type LetterRow,
} from './letters.store.server'
import { requireLetter } from './require-letter.server'

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null

const staffActs: readonly LetterEvent[] = ['edit', 'offer', 'resend', 'withdraw', 'review', 'end']

/** A letter as its page shows it; the firm's own people see it from the day on which it was offered. */
export async function letterPage(ctx: Ctx<MemberActor>, letterId: string) {
  const letter = await requireLetter(ctx, 'letters.read', letterId)
  const mayWrite = can(ctx.actor, 'letters.write', { sameNetwork: true })
  const isFirm = ctx.actor.employerId !== null
  const parties = isFirm ? null : await findLetterParties(ctx.db, letterId)
  const frozen = letter.frozen as unknown as FrozenText | null
  const draft = frozen ? null : await textOfDraft(ctx, letter)
  const documents = frozen?.documents ?? draft?.frozen.documents
  if (!documents) throw new NotFoundError()
  const versions = await listVersions(ctx.db, letter.number)
  const hasOpen = versions.some(one => one.state === 'draft' || one.state === 'offered')
  return {
    id: letter.id,
    number: letter.number,
    version: letter.version,
    state: letter.state,
    editVersion: letter.editVersion,
    isFirm,
    employer: parties?.employer ?? null,
    owner: parties && `${parties.owner.displayName}, ${parties.owner.organisation.name}`,
    documents,
    templateVersion: letter.templateVersion ?? draft?.templateVersion ?? 1,
    signers: letter.letterSigners.map(signer => ({
      id: signer.id,
      side: signer.side as 'employer' | 'network',
      name: signer.name,
      function: signer.function,
      organisation: signer.organisation?.name ?? null,
      email: isFirm ? null : signer.email,
      state: signer.state,
      reminded: signer.remindedCount,
      signedAt: letter.letterSignatures.find(one => one.signerId === signer.id)?.signedAt ?? null,
    })),
    acts: mayWrite ? eventsFor(letterMachine, letter.state, 'staff').filter(act => staffActs.includes(act)) : [],
    mayRenew: mayWrite && mayRenew(letter.state) && !hasOpen,
    versions,
    startsOn: dayOf(letter.startsOn),
    endsOn: dayOf(letter.endsOn),
    reviewOn: dayOf(letter.nextReviewOn ?? letter.reviewOn),
    expiresAt: letter.expiresAt,
    signedOn: dayOf(letter.signedOn),
    endedOn: dayOf(letter.endedOn),
    review: letter.reviewedOn && !isFirm ? { on: dayOf(letter.reviewedOn), note: letter.reviewNote ?? '' } : null,
    reason: letter.reasonCode && !isFirm ? { code: letter.reasonCode, note: letter.reasonNote } : null,
    sealError: isFirm ? null : letter.sealError,
    sealed: letter.sealedAt ? { at: letter.sealedAt, sha256: letter.sealedSha256 } : null,
  }
}
export type LetterPage = Awaited<ReturnType<typeof letterPage>>

/** Id of the sealed file, for whoever may read the letter. */
export async function sealedLetterId(ctx: Ctx<MemberActor>, letterId: string): Promise<string> {
  const letter = await requireLetter(ctx, 'letters.read', letterId)
  if (!letter.sealedFileId) throw new NotFoundError()
  return letter.sealedFileId
}

async function choicesOf(ctx: Ctx<MemberActor>, employerId: string) {
  const employer = await requireEmployer(ctx, 'letters.write', employerId)
  const { sites, contacts } = await listLetterChoices(ctx.db, employerId)
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const { catalogue } = await findCatalogue(ctx.db)
  return {
    employer: { id: employer.id, name: employer.name },
    contacts,
    today,
    sites: sites.map(site => ({ id: site.id, name: [site.name, site.city].filter(Boolean).join(', ') })),
    staff: await listStaff(ctx.db, new Date(today)),
    organisations: await listOrganisations(ctx.db),
    activities: [...catalogue.activities]
      .sort((a, b) => a.minLevel - b.minLevel)
      .map(({ key, name, minLevel }) => ({ key, name, minLevel })),
  }
}

/** The form of a new letter: a year from today, reviewed half-way the second half, signed by the first contact and by oneself. */
export async function newLetterPage(ctx: Ctx<MemberActor>, employerId: string) {
  const { contacts, today, ...choices } = await choicesOf(ctx, employerId)
  const me = await findSignatory(ctx.db, ctx.actor.membershipId)
  const [contact] = contacts
  return {
    ...choices,
    letterId: null,
    editVersion: 0,
    known: {
      siteId: choices.sites.length === 1 ? (choices.sites[0]?.id ?? null) : null,
      ownerId: ctx.actor.membershipId,
      startsOn: today,
      endsOn: addMonths(today, 12),
      reviewOn: addMonths(today, 9),
      we: '',
      they: '',
      activities: [] as string[],
      signers: [
        {
          side: 'employer',
          organisationId: null,
          name: contact ? [contact.firstName, contact.lastName].filter(Boolean).join(' ') : '',
          function: contact?.function ?? '',
          email: contact?.email ?? '',
          locale: contact?.language === 'en' ? 'en' : 'nl',
        },
        {
          side: 'network',
          organisationId: me?.organisationId ?? null,
          name: me?.displayName ?? '',
          function: '',
          email: me?.contactEmail ?? '',
          locale: 'nl',
        },
      ],
    },
  }
}
export type LetterFormPage = Omit<Awaited<ReturnType<typeof newLetterPage>>, 'letterId'> & { letterId: string | null }

/** The form of a draft; null for a letter that was offered, which does not change. */
export async function editLetterPage(ctx: Ctx<MemberActor>, letterId: string): Promise<LetterFormPage | null> {
  const letter: LetterRow = await requireLetter(ctx, 'letters.write', letterId)
  if (letter.state !== 'draft') return null
  const { contacts: _, today: __, ...choices } = await choicesOf(ctx, letter.employerId)
  return {
    ...choices,
    letterId,
    editVersion: letter.editVersion,
    known: {
      siteId: letter.siteId,
      ownerId: letter.ownerId,
      startsOn: dayOf(letter.startsOn)!,
      endsOn: dayOf(letter.endsOn)!,
      reviewOn: dayOf(letter.reviewOn)!,
      we: letter.content.we.join('\n'),
      they: letter.content.they.join('\n'),
      activities: letter.content.activities,
      signers: letter.letterSigners.map(({ side, organisationId, name, function: role, email, locale }) => ({
        ...{ side, organisationId, name, email },
        function: role,
        locale: locale === 'en' ? 'en' : 'nl',
      })),
    },
  }
}
