import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indicatorsOfAttendance } from '~/areas/engagement/gatherings/attendance-evidence'
import { effectOf, effectRanking } from '~/areas/engagement/gatherings/effect'
import {
  gatheringActs,
  gatheringAfter,
  gatheringRules,
  gatheringStates,
  takesAttendance,
  takesGuests,
  whyNotYet,
} from '~/areas/engagement/gatherings/gathering-states'
import {
  canAnswer,
  guestAnswers,
  guestStates,
  movingUp,
  stateAfter,
  type GuestState,
} from '~/areas/engagement/gatherings/guest-states'
import { readGatheringListAsk } from '~/areas/engagement/gatherings/gathering-list'
import { whomToAsk, whyNotAsked } from '~/areas/engagement/gatherings/whom-to-ask'
import { whyNotMailed } from '~/areas/engagement/gatherings/why-not-mailed'
import { isReminderDue, isToRemind, reminderDay } from '~/areas/engagement/gatherings/reminder'

const now = new Date('2026-11-02T09:00:00Z')
const later = new Date('2026-11-03T09:00:00Z')

describe('the states of an event', () => {
  test('the whole table: what leads where', () => {
    const table = Object.fromEntries(
      gatheringStates.map(state => [
        state,
        Object.fromEntries(
          gatheringActs.flatMap(act => {
            const to = gatheringAfter(state, act)
            return to ? [[act, to]] : []
          }),
        ),
      ]),
    )
    expect(table).toEqual({
      planned: { change: 'planned', open: 'open', hold: 'held', cancel: 'cancelled' },
      open: { change: 'open', hold: 'held', cancel: 'cancelled' },
      held: { unhold: 'open', close: 'closed' },
      closed: { reopen: 'held' },
      cancelled: {},
    })
  })

  test('changing and calling off are told, nothing else is', () => {
    expect(gatheringActs.filter(act => gatheringRules[act].tells)).toEqual(['change', 'cancel'])
  })

  test('it is held once it has begun, closed once everybody is noted, and taken back while nobody is', () => {
    expect(whyNotYet('hold', { startsAt: later, unnoted: 0, noted: 0 }, now)).toBe('not-begun')
    expect(whyNotYet('hold', { startsAt: now, unnoted: 3, noted: 0 }, now)).toBeNull()
    expect(whyNotYet('close', { startsAt: now, unnoted: 1, noted: 5 }, later)).toBe('attendance-open')
    expect(whyNotYet('close', { startsAt: now, unnoted: 0, noted: 5 }, later)).toBeNull()
    expect(whyNotYet('unhold', { startsAt: now, unnoted: 0, noted: 1 }, later)).toBe('attendance-noted')
    expect(whyNotYet('cancel', { startsAt: now, unnoted: 9, noted: 9 }, later)).toBe('attendance-noted')
    expect(whyNotYet('cancel', { startsAt: now, unnoted: 9, noted: 0 }, later)).toBeNull()
  })

  test('guests are taken while it is open and has not begun; attendance from the day on until it is closed', () => {
    expect(takesGuests('open', later, now)).toBe(true)
    expect(takesGuests('open', now, now)).toBe(false)
    expect(takesGuests('planned', later, now)).toBe(false)
    expect(takesAttendance('open', '2026-11-02', '2026-11-02')).toBe(true)
    expect(takesAttendance('open', '2026-11-03', '2026-11-02')).toBe(false)
    expect(takesAttendance('held', '2026-11-01', '2026-11-09')).toBe(true)
    expect(takesAttendance('closed', '2026-11-01', '2026-11-09')).toBe(false)
  })
})

describe('the answer of a guest', () => {
  const room = { capacity: 2, taken: 1, waiting: 0 }
  const full = { capacity: 2, taken: 2, waiting: 0 }

  test.each([
    ['invited', 'accept', room, 'accepted'],
    ['invited', 'accept', full, 'waiting'],
    ['invited', 'accept', { capacity: 3, taken: 2, waiting: 1 }, 'waiting'],
    ['invited', 'accept', { capacity: null, taken: 900, waiting: 0 }, 'accepted'],
    ['accepted', 'accept', full, 'accepted'],
    ['waiting', 'accept', full, 'waiting'],
    ['maybe', 'accept', room, 'accepted'],
    ['declined', 'accept', full, 'waiting'],
    ['accepted', 'decline', full, 'declined'],
    ['waiting', 'maybe', full, 'maybe'],
    ['withdrawn', 'accept', room, undefined],
    ['left_out', 'accept', room, undefined],
    ['uninvited', 'decline', room, undefined],
  ] as const)('%s, %s with %o leads to %s', (state, answer, seats, to) => {
    expect(stateAfter(state, answer, seats)).toBe(to)
  })

  test('who waits longest moves up first, and no more than there are free seats', () => {
    const waiting = [3, 1, 2].map(minute => ({
      id: `g${minute}`,
      waitingSince: new Date(now.getTime() + minute * 60_000),
    }))
    expect(movingUp(waiting, { capacity: 5, taken: 3 }).map(one => one.id)).toEqual(['g1', 'g2'])
    expect(movingUp(waiting, { capacity: 3, taken: 3 })).toEqual([])
    expect(movingUp(waiting, { capacity: 2, taken: 3 })).toEqual([])
    expect(movingUp(waiting, { capacity: null, taken: 3 })).toHaveLength(3)
  })

  test('whatever guests answer in whatever order, never more come than there are seats, and nobody waits beside a free seat', () => {
    const answers = fc.array(fc.record({ guest: fc.nat({ max: 7 }), answer: fc.constantFrom(...guestAnswers) }), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), answers, (capacity, said) => {
        const guests = Array.from({ length: 8 }, (_, id) => ({
          id: String(id),
          state: 'invited' as GuestState,
          since: 0,
        }))
        said.forEach(({ guest, answer }, at) => {
          const own = guests[guest]
          if (!own) return
          const others = guests.filter(one => one !== own)
          const of = (state: GuestState) => others.filter(one => one.state === state).length
          const state = stateAfter(own.state, answer, { capacity, taken: of('accepted'), waiting: of('waiting') })
          if (state === undefined) return
          if (state === 'waiting' && own.state !== 'waiting') own.since = at
          own.state = state
          const taken = guests.filter(one => one.state === 'accepted').length
          const waiting = guests.filter(one => one.state === 'waiting')
          const moved = movingUp(
            waiting.map(one => ({ id: one.id, waitingSince: new Date(one.since) })),
            { capacity, taken },
          )
          for (const { id } of moved) guests.find(one => one.id === id)!.state = 'accepted'
        })
        const accepted = guests.filter(one => one.state === 'accepted').length
        const waiting = guests.filter(one => one.state === 'waiting').length
        return accepted <= capacity && (waiting === 0 || accepted === capacity)
      }),
    )
  })

  test('who is not asked cannot answer', () => {
    expect(guestStates.filter(state => !canAnswer(state))).toEqual(['withdrawn', 'left_out', 'uninvited'])
  })
})

describe('whom to ask', () => {
  const today = '2026-11-02'
  const firm = { archivedAt: null, noMailing: false }
  const person = {
    id: 'p',
    email: 'p@bedrijf.example',
    roles: ['hr'],
    doNotContactUntil: null,
    leftOn: null,
    bounced: false,
  }

  test('each mark leaves out with its own reason; the firm goes before the person', () => {
    expect(whyNotAsked(firm, person, today)).toBeNull()
    expect(whyNotAsked(firm, { ...person, email: null }, today)).toBe('no_address')
    expect(whyNotAsked(firm, { ...person, bounced: true }, today)).toBe('bounced')
    expect(whyNotAsked(firm, { ...person, doNotContactUntil: new Date('2026-12-01') }, today)).toBe('resting')
    expect(whyNotAsked(firm, { ...person, leftOn: new Date('2026-10-01') }, today)).toBe('contact_left')
    expect(whyNotAsked({ ...firm, noMailing: true }, { ...person, email: null }, today)).toBe('no_mailing')
    expect(whyNotAsked({ ...firm, archivedAt: now }, person, today)).toBe('archived')
  })

  test('a mail that waits is held back by a mark that came since, but not a change for who said yes', () => {
    const gathering = { state: 'open', startsAt: later, timeZone: 'Europe/Amsterdam' }
    const guest = { state: 'invited', attendance: null, gathering, employer: firm, contact: person, membership: null }
    const why = (more: object, about = 'invite', at = now) =>
      whyNotMailed({ ...guest, ...more }, { about, address: ' P@bedrijf.example' }, at)
    expect(why({})).toBeNull()
    expect(why({ employer: { ...firm, noMailing: true } })).toBe('no_mailing')
    expect(why({ contact: { ...person, bounced: true } })).toBe('bounced')
    expect(why({ contact: { ...person, email: 'q@bedrijf.example' } })).toBe('address_changed')
    expect(why({ state: 'withdrawn' })).toBe('over')
    expect(why({ gathering: { ...gathering, state: 'cancelled' } })).toBe('over')
    expect(why({}, 'invite', later)).toBe('over')
    const coming = { state: 'accepted', employer: { ...firm, noMailing: true } }
    expect(why(coming, 'change')).toBeNull()
    expect(why(coming, 'reminder')).toBe('no_mailing')
    expect(why({ state: 'maybe' }, 'moved-up')).toBe('over')
    expect(why({}, 'outcome')).toBe('over')
    const held = { state: 'accepted', attendance: 'attended', gathering: { ...gathering, state: 'held' } }
    expect(why(held, 'outcome', later)).toBeNull()
    const colleague = { contact: null, employer: null, membership: { endsOn: new Date('2026-11-01') } }
    expect(why(colleague)).toBe('over')
    expect(why({ ...colleague, membership: { endsOn: new Date('2026-11-02') } })).toBeNull()
  })

  test('a firm without anybody of the role gives a line that says so, and who left gives none while others are there', () => {
    const left = { ...person, id: 'l', leftOn: new Date('2026-01-01') }
    expect(whomToAsk({ ...firm, contacts: [] }, 'everybody', today)).toEqual([{ person: null, leftOut: 'no_contact' }])
    expect(whomToAsk({ ...firm, contacts: [person] }, 'mentor', today)).toEqual([
      { person: null, leftOut: 'no_contact' },
    ])
    expect(whomToAsk({ ...firm, contacts: [left, person] }, 'hr', today)).toEqual([{ person, leftOut: null }])
    expect(whomToAsk({ ...firm, contacts: [left] }, 'everybody', today)).toEqual([
      { person: left, leftOut: 'contact_left' },
    ])
  })
})

describe('effect', () => {
  test('a mean needs five scores; n is told all the same', () => {
    expect(effectOf([])).toEqual({ mean: null, n: 0 })
    expect(effectOf([5, 5, 5, 5])).toEqual({ mean: null, n: 4 })
    expect(effectOf([5, 4, 3, 4, 5])).toEqual({ mean: 4.2, n: 5 })
  })

  test('a mean lies between the lowest and the highest score', () => {
    const scores = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 200 })
    fc.assert(
      fc.property(scores, all => {
        const { mean, n } = effectOf(all)
        return mean !== null && mean >= Math.min(...all) && mean <= Math.max(...all) && n === all.length
      }),
    )
  })

  test('the ranking goes by what it brought the clients; too few scores stand last, whatever they say', () => {
    const of = (key: string, clients: number[], held = 1) => ({ key, clients, employers: [], held })
    const ranking = effectRanking([
      of('few', [5, 5, 5, 5], 3),
      of('low', [2, 2, 2, 2, 2]),
      of('high', [4, 4, 4, 4, 4]),
      of('none', []),
    ])
    expect(ranking.map(one => one.key)).toEqual(['high', 'low', 'few', 'none'])
  })
})

test('attendance meets the indicators of its activity', () => {
  expect(indicatorsOfAttendance({ key: 'newsletter', level: 1 })).toEqual(['two_way_contact'])
  expect(indicatorsOfAttendance({ key: 'meet-greet', level: 2 })).toEqual(['two_way_contact', 'talk_or_visit'])
  expect(indicatorsOfAttendance({ key: 'case-evaluation', level: 4 })).toEqual([
    'two_way_contact',
    'talk_or_visit',
    'evaluation',
  ])
})

test('an address narrows the list; what makes no sense is left out', () => {
  const read = (search: string) => readGatheringListAsk(new URLSearchParams(search))
  expect(read('q=zorg&state=open&activity=meet-greet&who=me&when=ahead&after=x&before=y')).toEqual({
    words: 'zorg',
    state: 'open',
    activity: 'meet-greet',
    mine: true,
    when: 'ahead',
    after: 'x',
    before: null,
  })
  expect(read('state=lost&activity=DROP TABLE&when=never')).toEqual({
    words: null,
    state: null,
    activity: null,
    mine: false,
    when: null,
    after: null,
    before: null,
  })
})

describe('the reminder of an event', () => {
  const event = {
    startsAt: new Date('2026-12-03T13:00:00Z'),
    timeZone: 'Europe/Amsterdam',
    state: 'open',
    remindDays: 2,
    remindWhom: 'coming',
  }
  const guest = { state: 'accepted', invitedAt: new Date('2026-11-20T09:00:00Z'), remindedAt: null }

  test('it is due from its day on until the event begins, while the event is open', () => {
    expect(reminderDay(event)).toBe('2026-12-01')
    expect(isReminderDue(event, new Date('2026-11-30T22:59:00Z'))).toBe(false)
    expect(isReminderDue(event, new Date('2026-11-30T23:00:00Z'))).toBe(true)
    expect(isReminderDue(event, event.startsAt)).toBe(false)
    expect(isReminderDue({ ...event, state: 'cancelled' }, new Date('2026-12-02'))).toBe(false)
    expect(isReminderDue({ ...event, remindDays: null }, new Date('2026-12-02'))).toBe(false)
  })

  test('it is for whom was chosen, once, and not for who was just asked', () => {
    expect(isToRemind(event, guest)).toBe(true)
    expect(isToRemind(event, { ...guest, state: 'invited' })).toBe(false)
    expect(isToRemind({ ...event, remindWhom: 'silent' }, { ...guest, state: 'maybe' })).toBe(true)
    expect(isToRemind({ ...event, remindWhom: 'silent' }, guest)).toBe(false)
    expect(isToRemind({ ...event, remindWhom: 'both' }, { ...guest, state: 'waiting' })).toBe(false)
    expect(isToRemind(event, { ...guest, remindedAt: new Date('2026-12-01') })).toBe(false)
    expect(isToRemind(event, { ...guest, invitedAt: new Date('2026-12-01T08:00:00Z') })).toBe(false)
    expect(isToRemind(event, { ...guest, invitedAt: null })).toBe(false)
  })
})
