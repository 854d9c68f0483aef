import { z } from 'zod'
import {
  participationSteps,
  serviceKinds,
  serviceLanguages,
  targetGroups,
  townKey,
  type ServiceKind,
  type ServiceLanguage,
  type TargetGroup,
} from './service'
import { serviceStates, type ServiceState } from './service-states'

/** What the list of services and their coverage are narrowed to. */
export interface ServiceFilter {
  words: string | null
  step: number | null
  kind: ServiceKind | null
  /** Services for this group and those for everyone. */
  group: TargetGroup | null
  /** A member of the network, or `outside` for providers that are none. */
  organisation: string | null
  language: ServiceLanguage | null
  /** Services that reach this town, and those of the whole region. */
  town: string | null
  /** Null: all but those taken back. */
  state: ServiceState | null
}

export const serviceFilterKeys = ['q', 'step', 'kind', 'group', 'organisation', 'language', 'town', 'state'] as const

const oneOf = <T extends string>(list: readonly T[], text: string | null) => list.find(one => one === text) ?? null

/** The filter of an address; what makes no sense is left out. */
export function readServiceFilter(search: URLSearchParams): ServiceFilter {
  const organisation = search.get('organisation')
  const town = (search.get('town') ?? '').trim().slice(0, 100)
  return {
    words: search.get('q')?.trim().slice(0, 100) || null,
    step: participationSteps.find(one => String(one) === search.get('step')) ?? null,
    kind: oneOf(serviceKinds, search.get('kind')),
    group: oneOf(targetGroups, search.get('group')),
    organisation: organisation === 'outside' ? 'outside' : (z.uuid().safeParse(organisation).data ?? null),
    language: oneOf(serviceLanguages, search.get('language')),
    town: townKey(town) === '' ? null : town,
    state: oneOf(serviceStates, search.get('state')),
  }
}

export const serviceSorts = ['name', 'provider', 'waiting', 'endsOn'] as const
export type ServiceSort = (typeof serviceSorts)[number]

export function readServiceSort(search: URLSearchParams): { key: ServiceSort; direction: 'up' | 'down' } {
  const asked = search.get('sort') ?? ''
  const key = oneOf(serviceSorts, asked.replace(/^-/, ''))
  return key ? { key, direction: asked.startsWith('-') ? 'down' : 'up' } : { key: 'name', direction: 'up' }
}
