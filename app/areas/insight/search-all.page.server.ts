import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { canEver } from '~/access/policy'
import type { Role } from '~/access/roles'
import { dayIn } from '~/areas/engagement/days'
import { excerpt } from '~/areas/engagement/excerpt'
import { searchMoments } from '~/areas/engagement/search-moments.store.server'
import { readContactVerb } from '~/areas/engagement/contact-verb'
import { searchClients } from '~/areas/clients/search-clients.store.server'
import { fewestLetters } from '~/areas/employers/search.page.server'
import { searchContacts, searchEmployers, searchVacancies } from '~/areas/employers/search.store.server'
import { searchStaff } from '~/areas/employers/search-staff.store.server'
import { searchOrganisations, type OrganisationHit } from '~/areas/network/search-organisations.store.server'
import { searchAgreements } from '~/areas/placements/search-agreements.store.server'

/** The groups of what is found, in the order in which they are shown. */
export const hitGroups = [
  'moments',
  'clients',
  'employers',
  'contacts',
  'vacancies',
  'agreements',
  'organisations',
  'colleagues',
  'notes',
] as const

export interface Hit {
  to: string
  label: string
  note?: string
  /** The role of a colleague, to be said in the reader's language. */
  role?: Role
  /** The kind of a partner organisation, to be said in the reader's language. */
  kind?: string
  /** The day of a contact moment, `yyyy-mm-dd`, to be said in the reader's language. */
  day?: string
  group: (typeof hitGroups)[number]
}

/** A partner has no page of its own: it leads to its services, or where it has none, to the map with its people. */
const placeOf = ({ id, services }: OrganisationHit) =>
  services > 0 ? `/services?organisation=${id}` : `/audit/map?organisation=${id}`

type Search = (ctx: Ctx<MemberActor>, words: string) => Promise<Omit<Hit, 'group'>[]>

const searches: Record<Hit['group'], Search> = {
  // "bel zorghuis": a call with an employer or a contact of that name.
  moments: async (ctx, words) => {
    const verb = readContactVerb(words)
    if (!verb || !canEver(ctx.actor, 'engagement.record')) return []
    const to = (employerId: string) => `/contact-moments/new?employer=${employerId}&channel=${verb.channel}`
    const employers = await searchEmployers(ctx.db, verb.name, 4)
    const contacts = await searchContacts(ctx.db, verb.name, 4)
    return [
      ...employers.map(hit => ({ to: to(hit.id), label: hit.name, note: hit.city ?? undefined })),
      ...contacts.map(hit => ({
        to: `${to(hit.employerId)}&contact=${hit.id}`,
        label: hit.name,
        note: hit.employerName,
      })),
    ]
  },
  clients: async (ctx, words) => {
    if (!canEver(ctx.actor, 'clients.list')) return []
    const found = await searchClients(ctx.db, words, 6)
    return found.map(hit => ({
      to: `/clients/${hit.id}`,
      label: hit.name,
      note: String(hit.number).padStart(4, '0'),
    }))
  },
  employers: async (ctx, words) => {
    const found = await searchEmployers(ctx.db, words, 8)
    return found.map(hit => ({ to: `/employers/${hit.id}`, label: hit.name, note: hit.city ?? undefined }))
  },
  contacts: async (ctx, words) => {
    const found = await searchContacts(ctx.db, words, 6)
    return found.map(hit => ({ to: `/employers/${hit.employerId}/people`, label: hit.name, note: hit.employerName }))
  },
  vacancies: async (ctx, words) => {
    const found = await searchVacancies(ctx.db, words, 6)
    return found.map(hit => ({ to: `/vacancies/${hit.id}`, label: hit.title, note: hit.employerName }))
  },
  agreements: async (ctx, words) => {
    if (!canEver(ctx.actor, 'agreements.read')) return []
    const found = await searchAgreements(ctx.db, words, 6)
    return found.map(hit => ({
      to: `/agreements/${hit.id}`,
      label: hit.number,
      note: `${hit.title}, ${hit.employerName}`,
    }))
  },
  organisations: async (ctx, words) => {
    if (!canEver(ctx.actor, 'network.read')) return []
    const found = await searchOrganisations(ctx.db, words, 5)
    return found.map(hit => ({ to: placeOf(hit), label: hit.name, kind: hit.kind }))
  },
  colleagues: async (ctx, words) => {
    const found = await searchStaff(ctx.db, words, 5)
    return found.map(hit => ({
      to: `/employers?owner=${hit.id}`,
      label: hit.name,
      note: hit.organisation,
      role: hit.role as Role,
    }))
  },
  // What was said at a contact moment, of each employer the newest; its line is the employer's story, held to the same words.
  notes: async (ctx, words) => {
    if (!canEver(ctx.actor, 'engagement.read')) return []
    const found = await searchMoments(ctx.db, words, 30)
    const newest = found.filter((hit, at) => found.findIndex(one => one.employerId === hit.employerId) === at)
    return newest.slice(0, 6).map(hit => ({
      to: `/employers/${hit.employerId}?${new URLSearchParams({ q: words })}#story`,
      label: excerpt(hit.said, words),
      note: hit.employerName,
      day: dayIn(hit.at, ctx.actor.timeZone),
    }))
  },
}

/** What the search box finds, group by group: only what this reader's role may list, and of that what the rows' wall shows. */
export async function searchAll(ctx: Ctx<MemberActor>, asked: string): Promise<Hit[]> {
  const words = asked.trim().slice(0, 100)
  if (words.length < fewestLetters || !canEver(ctx.actor, 'search.all')) return []
  const hits: Hit[] = []
  for (const group of hitGroups) hits.push(...(await searches[group](ctx, words)).map(hit => ({ ...hit, group })))
  return hits
}
