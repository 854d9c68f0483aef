import type { Tx } from '~/platform/database.server'
import { anywhere, keyset, type ListOrder, type ListPage } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import type { LetterListAsk } from './letter-list'
import type { LetterState } from './letter-machine'

export interface LetterLine {
  id: string
  number: string
  version: number
  state: LetterState
  employerId: string
  employer: string
  site: string | null
  owner: string
  startsOn: string
  endsOn: string
  reviewOn: string | null
  signedOn: string | null
  signed: number
  signers: number
  reasonCode: string | null
}

const byMaking: ListOrder = { by: Prisma.sql`l.created_at`, type: 'timestamptz' }

/** One page of the letters of a network, the newest first. */
export async function pageOfLetters(
  db: Tx,
  networkId: string,
  ask: LetterListAsk,
  size = 50,
): Promise<ListPage<LetterLine>> {
  const page = keyset(byMaking, 'down', Prisma.sql`l.id`, ask)
  const words = (ask.words?.split(/\s+/) ?? []).map(
    word => Prisma.sql`and public.norm(e.name || ' ' || l.number) like public.norm(${anywhere(word)})`,
  )
  const parts = [
    ...words,
    ask.state ? Prisma.sql`and l.state = ${ask.state}` : Prisma.empty,
    ask.employerId ? Prisma.sql`and l.employer_id = ${ask.employerId}::uuid` : Prisma.empty,
    ask.reviewUntil
      ? Prisma.sql`and l.next_review_on <= ${ask.reviewUntil}::date and l.state in ('signed', 'reviewed')`
      : Prisma.empty,
  ]
  const found = await db.$queryRaw<(LetterLine & { order: string })[]>`
    select l.id, l.number, l.version, l.state, e.id as "employerId", e.name as employer,
      nullif(concat_ws(', ', s.name, s.city), '') as site, o.display_name as owner,
      l.starts_on::text as "startsOn", l.ends_on::text as "endsOn", coalesce(l.next_review_on, l.review_on)::text as "reviewOn",
      l.signed_on::text as "signedOn", l.reason_code as "reasonCode",
      (select count(*)::int from letter_signature x where x.network_id = l.network_id and x.letter_id = l.id) as signed,
      (select count(*)::int from letter_signer x where x.network_id = l.network_id and x.letter_id = l.id) as signers,
      ${page.order}
    from letter l join employer e on e.network_id = l.network_id and e.id = l.employer_id
      join membership o on o.network_id = l.network_id and o.id = l.owner_id
      left join site s on s.network_id = l.network_id and s.id = l.site_id
    where l.network_id = ${networkId}::uuid ${Prisma.join(parts, ' ')} and ${page.from}
    order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}
