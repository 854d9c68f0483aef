import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import { listKeys, present, tellingDomains, type KnownEmployer } from './keys.store.server'
import { mostSharing, type CrowdKey, type CrowdKind, type EmployerKeys } from './likeness'

/** Of a postcode, or of the beginning of a name, no more rows than these. */
const mostOfPlace = 200
/** Letters at the beginning of a name that a name with a slip in it has in common, most often. */
const lettersInCommon = 5

interface Hit {
  kind: CrowdKind | 'postcode' | 'start'
  value: string
  id: string
}

export interface Sharing {
  known: KnownEmployer[]
  /** Keys of the one asked about that so many share that they were passed over. */
  crowd: CrowdKey[]
}

/**
 * Employers that share a key with these, with their own keys; archived ones are left out. Each key is looked up on an indexed
 * plain column, which is what row-level security lets an index answer. A key that a crowd shares leads to nobody.
 */
export async function findSharing(
  db: Tx,
  networkId: string,
  keys: EmployerKeys,
  notId: string | null = null,
): Promise<Sharing> {
  const parts = lookups(networkId, keys)
  if (parts.length === 0) return { known: [], crowd: [] }
  const hits = await db.$queryRaw<Hit[]>(Prisma.join(parts, ' union all '))
  const sharers = new Map<string, { kind: Hit['kind']; value: string; ids: Set<string> }>()
  for (const { kind, value, id } of hits) {
    const found = sharers.get(`${kind} ${value}`) ?? { kind, value, ids: new Set() }
    if (id !== notId) found.ids.add(id)
    sharers.set(`${kind} ${value}`, found)
  }
  const isPlace = (kind: Hit['kind']): kind is 'postcode' | 'start' => kind === 'postcode' || kind === 'start'
  const crowd: CrowdKey[] = []
  const ids = new Set<string>()
  for (const { kind, value, ids: those } of sharers.values()) {
    if (!isPlace(kind) && those.size > mostSharing) crowd.push({ kind, value, count: those.size })
    else those.forEach(id => ids.add(id))
  }
  const known = (await listKeys(db, networkId, [...ids])).filter(one => !one.isArchived)
  return { known, crowd }
}

function lookups(networkId: string, keys: EmployerKeys): Prisma.Sql[] {
  const network = Prisma.sql`t.network_id = ${networkId}::uuid`
  const among = (
    kind: Hit['kind'],
    table: string,
    column: string,
    values: readonly string[],
    most = mostSharing + 2,
  ) => {
    const id = Prisma.raw(table === 'employer' ? 't.id' : 't.employer_id')
    const open = table === 'employer' ? Prisma.sql`and t.archived_at is null` : Prisma.empty
    return values.map(
      value => Prisma.sql`(select distinct ${kind}::text as kind, ${value}::text as value, ${id} as id from ${Prisma.raw(table)} t
        where ${network} ${open} and ${Prisma.raw(`t.${column}`)} = ${value} limit ${most})`,
    )
  }
  const start = keys.cities.length > 0 && keys.nameKey && keys.nameKey.length >= 8 ? keys.nameKey : null
  return [
    ...among('kvk', 'employer', 'kvk_number', present([keys.kvkNumber])),
    ...among('name', 'employer', 'name_key', present([keys.nameKey])),
    ...among('phone', 'employer', 'phone_key', keys.phones),
    ...among('phone', 'contact', 'phone_key', keys.phones),
    ...among('domain', 'employer', 'mail_key', keys.domains),
    ...among('domain', 'employer', 'site_key', keys.domains),
    ...among('domain', 'contact', 'mail_key', keys.domains),
    ...among('establishment', 'site', 'establishment_number', keys.establishmentNumbers),
    ...among('postcode', 'site', 'postcode', keys.nameKey ? keys.postcodes : [], mostOfPlace),
    ...(start ? [namesThatStartAs(network, start.slice(0, lettersInCommon))] : []),
  ]
}

function namesThatStartAs(network: Prisma.Sql, start: string): Prisma.Sql {
  return Prisma.sql`(select 'start' as kind, ${start}::text as value, t.id from employer t
    where ${network} and t.archived_at is null and t.name_key >= ${start} and t.name_key < ${`${start}\u{10ffff}`} limit ${mostOfPlace})`
}

/** What was typed of an employer that may be there already. */
export interface EnteredEmployer {
  name: string | null
  kvkNumber: string | null
  establishmentNumber: string | null
  phone: string | null
  email: string | null
  website: string | null
  postcode: string | null
  city: string | null
}

/** The keys of what was typed, made as the database makes those of its rows. */
export async function keysOfEntered(db: Tx, entered: EnteredEmployer): Promise<EmployerKeys> {
  const [made] = await db.$queryRaw<
    { name: string | null; phone: string | null; mail: string | null; site: string | null; city: string | null }[]
  >`
    select public.name_key(${entered.name}) as name, public.phone_key(${entered.phone}) as phone,
      public.mail_domain(${entered.email}) as mail, public.site_domain(${entered.website}) as site,
      public.norm(${entered.city}) as city`
  return {
    kvkNumber: entered.kvkNumber,
    establishmentNumbers: present([entered.establishmentNumber]),
    nameKey: made?.name ?? null,
    phones: present([made?.phone]),
    domains: tellingDomains([made?.mail, made?.site]),
    postcodes: present([entered.postcode]),
    cities: present([made?.city]),
  }
}
