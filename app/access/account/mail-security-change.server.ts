import type { Language } from '~/platform/languages'
import { queueMail } from '~/platform/mail/queue-mail.server'
import type { Ctx } from '../context'
import type { Account } from '../sign-in/accounts.store.server'

/** Tells the owner of an account that a way in was changed, in case it was somebody else. */
export async function mailSecurityChange(
  ctx: Ctx,
  account: Account,
  what: 'password' | 'second-factor' | 'backup-codes',
  locale: Language,
): Promise<void> {
  await queueMail(ctx, {
    template: 'access.security-changed',
    to: account.email,
    toName: account.name,
    locale,
    props: { what, at: ctx.now.toISOString() },
  })
}
