import { isPublicDomain } from '~/areas/employers/duplicates/public-domains'

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}

/** Domains to look for employers by: of the addresses, without those of anybody and those of colleagues. */
export function domainsToAsk(addresses: readonly string[], colleagues: readonly string[]): string[] {
  const ours = new Set(colleagues.map(domainOf))
  return [...new Set(addresses.map(domainOf))].filter(domain => !isPublicDomain(domain) && !ours.has(domain))
}

export interface Filing {
  employerId: string
  contactId: string | null
}

export interface Known {
  contacts: readonly { id: string; employerId: string; email: string }[]
  /** Employers by their own address, or by the domain of their address or website. */
  employers: readonly { id: string; email: string | null; domains: readonly string[] }[]
}

/** One domain of more employers than this is a group's or a shared office's: a person decides. */
export const mostByDomain = 3

/**
 * Where a mail belongs: each address finds its contact; without one, the employer with that address; without that, the
 * employers of its domain. One filing for each employer, with the first contact that was found there.
 */
export function matchMail(addresses: readonly string[], known: Known, askedDomains: readonly string[]): Filing[] {
  const found = new Map<string, string | null>()
  const put = (employerId: string, contactId: string | null) => {
    if (!found.has(employerId) || found.get(employerId) === null) found.set(employerId, contactId)
  }
  for (const address of addresses) {
    const contacts = known.contacts.filter(one => one.email.toLowerCase() === address)
    for (const one of contacts) put(one.employerId, one.id)
    if (contacts.length > 0) continue
    const own = known.employers.filter(one => one.email?.toLowerCase() === address)
    const domain = domainOf(address)
    const byDomain = askedDomains.includes(domain) ? known.employers.filter(one => one.domains.includes(domain)) : []
    const hits = own.length > 0 ? own : byDomain.length <= mostByDomain ? byDomain : []
    for (const one of hits) put(one.id, null)
  }
  return [...found].map(([employerId, contactId]) => ({ employerId, contactId }))
}
