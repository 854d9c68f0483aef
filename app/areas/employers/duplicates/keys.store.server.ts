import type { Tx } from '~/platform/database.server'
import type { EmployerKeys } from './likeness'
import { isPublicDomain } from './public-domains'

export interface KnownEmployer extends EmployerKeys {
  id: string
  name: string
  city: string | null
  street: string | null
  ownerName: string | null
  isArchived: boolean
  /** Domains of public mail providers, which are no keys. */
  publicDomains: readonly string[]
}

interface FoundRow {
  id: string
  name: string
  kvkNumber: string | null
  nameKey: string | null
  establishments: (string | null)[] | null
  postcodes: (string | null)[] | null
  cities: (string | null)[] | null
  city: string | null
  street: string | null
  domains: (string | null)[]
  phones: (string | null)[]
  ownerName: string | null
  isArchived: boolean
}

/** Employers with all that they are known by; those that are not there are left out. */
export async function listKeys(db: Tx, networkId: string, ids: readonly string[]): Promise<KnownEmployer[]> {
  if (ids.length === 0) return []
  const rows = await db.$queryRaw<FoundRow[]>`
    select e.id, e.name, e.kvk_number as "kvkNumber", e.name_key as "nameKey", e.archived_at is not null as "isArchived",
      s.establishments, s.postcodes, s.cities, s.city, s.street,
      array[e.mail_key, e.site_key] || coalesce(c.mails, '{}') as domains, array[e.phone_key] || coalesce(c.phones, '{}') as phones,
      m.display_name as "ownerName"
    from employer e
    left join membership m on m.id = e.owner_id
    left join lateral (
      select array_agg(t.establishment_number) as establishments, array_agg(t.postcode) as postcodes,
        array_agg(public.norm(t.city)) as cities, (array_agg(t.city order by t.is_main desc, t.id))[1] as city,
        (array_agg(concat_ws(' ', t.street, t.house_number) order by t.is_main desc, t.id))[1] as street
      from site t where t.network_id = ${networkId}::uuid and t.employer_id = e.id) s on true
    left join lateral (
      select array_agg(t.mail_key) as mails, array_agg(t.phone_key) as phones
      from contact t where t.network_id = ${networkId}::uuid and t.employer_id = e.id) c on true
    where e.network_id = ${networkId}::uuid and e.id = any (${[...ids]}::uuid[])`
  return rows.map(knownOf)
}

function knownOf({ establishments, postcodes, cities, domains, phones, ...row }: FoundRow): KnownEmployer {
  return {
    ...row,
    establishmentNumbers: present(establishments ?? []),
    postcodes: present(postcodes ?? []),
    cities: present(cities ?? []),
    domains: tellingDomains(domains),
    publicDomains: present(domains).filter(isPublicDomain),
    phones: present(phones),
  }
}

/** The values that are there, each once. */
export function present(values: readonly (string | null | undefined)[]): string[] {
  return [...new Set(values.filter((value): value is string => Boolean(value)))]
}

/** Domains that say something of an employer. */
export function tellingDomains(values: readonly (string | null | undefined)[]): string[] {
  return present(values).filter(domain => !isPublicDomain(domain))
}
