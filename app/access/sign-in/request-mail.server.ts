import { z } from 'zod'
import type { Language } from '~/platform/languages'
import { queueMail } from '~/platform/mail/queue-mail.server'
import type { SignInActor } from '../actor'
import type { Ctx } from '../context'
import { familyOf } from '../roles'
import { findAccountByEmail } from './accounts.store.server'
import { listOpenMemberships } from './memberships.store.server'
import { openedBy } from './next-step'

export const EmailInput = z.object({ email: z.email().max(254) })

/** Sends a link and a code to somebody who signs in without a password; nothing, without a word, to anybody else. */
export async function requestSignInMail(ctx: Ctx<SignInActor>, email: string, locale: Language): Promise<void> {
  const account = await findAccountByEmail(ctx.db, email)
  if (!account) return
  const open = openedBy('mail-link', await listOpenMemberships(ctx.db, account.id, ctx.now))
  if (open.length === 0) return
  await queueMail(ctx, {
    template: 'access.sign-in-link',
    to: account.email,
    toName: account.name,
    locale,
    props: { tone: 'plain' },
    link: { accountId: account.id },
  })
}

/** Sends a link to choose a new password to somebody who signs in with one; nothing, without a word, to anybody else. */
export async function requestPasswordReset(ctx: Ctx<SignInActor>, email: string, locale: Language): Promise<void> {
  const account = await findAccountByEmail(ctx.db, email)
  if (!account) return
  const memberships = await listOpenMemberships(ctx.db, account.id, ctx.now)
  if (memberships.every(membership => familyOf(membership.role) === 'trainee')) return
  await queueMail(ctx, {
    template: 'access.reset-password',
    to: account.email,
    toName: account.name,
    locale,
    props: {},
    link: { accountId: account.id },
  })
}
