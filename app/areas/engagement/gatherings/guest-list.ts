import { attendances, isGuestState, type Attendance, type GuestState } from './guest-states'

/** What the guests of an event can be put in order by: whom they are of, their name, how they stand, when they answered. */
export const guestSorts = ['of', 'name', 'answer', 'answered'] as const
export type GuestSort = (typeof guestSorts)[number]

/** Whether it was noted that a guest was there; `open` is not noted yet. */
export const attendanceFilters = [...attendances, 'open'] as const
export type AttendanceFilter = Attendance | 'open'

/** What the guests of an event are narrowed to. */
export interface GuestFilter {
  words: string | null
  /** Null is everybody but those who were left out. */
  state: GuestState | null
  attendance: AttendanceFilter | null
  /** Colleagues of an organisation, and people of employers whose owner is of it. */
  organisation: string | null
}

/** The filter, order and page of the guests; all of it stands in the address. */
export interface GuestListAsk {
  filter: GuestFilter
  sort: { key: GuestSort; direction: 'up' | 'down' }
  after: string | null
  before: string | null
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function readGuestListAsk(search: URLSearchParams): GuestListAsk {
  const state = search.get('state')
  const organisation = search.get('organisation') ?? ''
  const sort = search.get('sort') ?? ''
  const after = search.get('after')
  return {
    filter: {
      words: search.get('q')?.replace(/\0/g, '').trim().slice(0, 100) || null,
      state: isGuestState(state) ? state : null,
      attendance: attendanceFilters.find(one => one === search.get('attendance')) ?? null,
      organisation: uuid.test(organisation) ? organisation : null,
    },
    sort: {
      key: guestSorts.find(one => one === sort.replace(/^-/, '')) ?? 'of',
      direction: sort.startsWith('-') ? 'down' : 'up',
    },
    after,
    before: after ? null : search.get('before'),
  }
}

/** Whether the list is narrowed at all. */
export function isNarrowed(filter: GuestFilter): boolean {
  return Object.values(filter).some(one => one !== null)
}
