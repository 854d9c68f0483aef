import { createHash, randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { ask } from './demo-facts'

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** Session cookie of a member, second step done, without going through the sign-in pages. */
export async function sessionCookie(login: string) {
  const { hostname: domain } = new URL(inject('journey').origin)
  const value = await sessionOf(login)
  return {
    name: 'werkbrug',
    value,
    domain,
    path: '/',
    expires: -1,
    secure: false,
    httpOnly: true,
    sameSite: 'Lax',
  } as const
}

async function sessionOf(login: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await ask(
    `insert into session (id, token_hash, account_id, membership_id, second_factor_at, created_at, last_seen_at, expires_at, user_agent, address)
    select uuidv7(), $1, a.id, m.id, now(), now(), now(), now() + interval '8 hours', 'test', '127.0.0.1'
    from account a join membership m on m.account_id = a.id where a.email = $2 limit 1`,
    [hashOf(token), login],
  )
  return token
}

export type LinkPurpose =
  | 'sign-in'
  | 'reset-password'
  | 'accept-invitation'
  | 'confirm-facts'
  | 'sign-agreement'
  | 'answer-follow-up'
  | 'answer-survey'
  | 'answer-gathering'
  | 'sign-letter'

/** What a link is about, as columns of access_link; `sql` answers one row with them. */
export async function plantLink(purpose: LinkPurpose, columns: string, sql: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const planted = await ask(
    `insert into access_link (id, purpose, token_hash, created_at, expires_at, ${columns})
    select uuidv7(), $1, $2, now(), now() + interval '1 day', found.* from (${sql}) found limit 1 returning id`,
    [purpose, hashOf(token)],
  )
  if (planted.length === 0) throw new Error(`the demo region has nothing for a link to ${purpose}`)
  return token
}
