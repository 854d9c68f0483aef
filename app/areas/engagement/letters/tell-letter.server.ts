import type { LinkActor, MemberActor, SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { changeLetterSigner, type LetterRow } from './letters.store.server'

type Signer = LetterRow['letterSigners'][number]

/** One step in the life of a letter, for the audit trail and the employer's story. */
export function recordLetter(
  ctx: Ctx<MemberActor> | Ctx<LinkActor> | Ctx<SystemActor>,
  letter: Pick<LetterRow, 'id' | 'employerId' | 'number' | 'version' | 'state'>,
  happened: string,
  after: object = {},
): void {
  ctx.record({
    kind: `engagement.letter-${happened}`,
    subject: { type: 'letter', id: letter.id },
    dataClass: 'business',
    employerId: letter.employerId,
    before: { state: letter.state },
    after: { number: letter.number, version: letter.version, ...after },
  })
}

interface Names {
  employer: string
  network: string
}

/** Mails a signatory the link to sign, or reminds of it. The link lives as long as the letter can be signed. */
export async function askToSign(
  ctx: Ctx<MemberActor> | Ctx<SystemActor>,
  letter: LetterRow,
  signer: Signer,
  names: Names,
  turn: { key: string; reminder?: number },
): Promise<void> {
  const hours = letter.expiresAt ? Math.ceil((letter.expiresAt.getTime() - ctx.now.getTime()) / 3_600_000) : undefined
  await changeLetterSigner(
    ctx.db,
    signer.id,
    turn.reminder === undefined
      ? { state: 'invited', invitedAt: ctx.now }
      : { remindedCount: turn.reminder, lastRemindedAt: ctx.now },
  )
  await queueMail(ctx, {
    template: 'engagement.sign-letter',
    ...mailTo(letter, signer),
    link: { letterSignerId: signer.id, ...(hours && { validHours: Math.max(hours, 1) }) },
    props: { ...names, number: letter.number, reminder: turn.reminder !== undefined },
    dedupeKey: `letter:${signer.id}:${turn.key}`,
  })
}

/** Mails a signatory the link to the sealed copy. */
export async function sendLetterCopy(
  ctx: Ctx<SystemActor>,
  letter: LetterRow,
  signer: Signer,
  names: Names,
): Promise<void> {
  await queueMail(ctx, {
    template: 'engagement.letter-copy',
    ...mailTo(letter, signer),
    link: { letterSignerId: signer.id, validHours: 90 * 24 },
    props: { ...names, number: letter.number },
    dedupeKey: `letter-copy:${signer.id}`,
  })
}

function mailTo(letter: LetterRow, signer: Signer) {
  return {
    to: signer.email,
    toName: signer.name,
    locale: signer.locale === 'en' ? ('en' as const) : ('nl' as const),
    subject: { type: 'letter', id: letter.id },
  }
}
