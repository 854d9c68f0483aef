import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { findBounce } from './bounced.store.server'

/** The address of a contact from which a mail came back, and what the mail server said; null when none did. */
export async function bounceOf(
  { db }: Ctx<MemberActor>,
  contactId: string,
  email: string | null,
): Promise<{ email: string; reason: string } | null> {
  const found = await findBounce(db, contactId, email)
  return found && email !== null ? { email, reason: found.reason } : null
}
