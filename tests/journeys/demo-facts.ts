import pg from 'pg'
import { inject } from 'vitest'

/** Looks into the demo region, past row-level security: for arranging and for looking, never for what is tested. */
export async function ask<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: inject('journey').superuserUrl })
  await client.connect()
  try {
    return (await client.query<T>(sql, values)).rows
  } finally {
    await client.end()
  }
}

export interface WaitingProposal {
  placementId: string
  caseManager: string
  trainee: string
  mentor: string
  coach: string
}

/** A proposal that waits for the answer of the employer whose contact can sign in. */
export async function waitingProposal(): Promise<WaitingProposal> {
  const [found] = await ask<WaitingProposal>(`
    select p.id as "placementId", a.email as "caseManager", c.email as trainee, k.email as mentor, m.contact_email as coach
    from placement p
    join membership m on m.id = p.coach_id
    join membership w on w.id = p.proposed_by_id join account a on a.id = w.account_id
    join client_core c on c.id = p.client_id
    join contact k on k.id = p.mentor_id
    join organisation o on o.employer_id = p.employer_id
    where p.state = 'matched' limit 1`)
  if (!found) throw new Error('the demo region has no proposal that waits for this employer')
  return found
}

/** A client of a case manager with a published profile and no placement yet. */
export async function readyClient(email: string): Promise<string> {
  const [found] = await ask<{ id: string }>(
    `select c.id from client c
    join assignment x on x.client_id = c.id join membership m on m.id = x.membership_id join account a on a.id = m.account_id
    where a.email = $1 and exists (select from profile_snapshot s where s.client_id = c.id)
      and not exists (select from placement p where p.client_id = c.id) order by c.number limit 1`,
    [email],
  )
  if (!found) throw new Error(`no ready client of ${email}`)
  return found.id
}
