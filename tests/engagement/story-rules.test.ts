import { expect, test } from 'vitest'
import { eventsOfKinds, kindOfLine, storyKinds } from '~/areas/engagement/story'
import { isNarrowed, readStoryAsk } from '~/areas/engagement/story-ask'

const id = '018f0000-0000-7000-8000-00000000000a'
const ask = (text: string) => readStoryAsk(new URLSearchParams(text))

test('a contact moment is a line of its channel, a change of a placement of what it is about', () => {
  expect(kindOfLine('engagement.contact-recorded', 'visit')).toBe('visit')
  expect(kindOfLine('engagement.contact-recorded', null)).toBe('note')
  expect(kindOfLine('engagement.mail-filed', null)).toBe('mail')
  expect(kindOfLine('outreach.mailing-sent', null)).toBe('mail')
  expect(kindOfLine('placements.agreement-sealed', null)).toBe('agreement')
  expect(kindOfLine('placements.placement-proposed', null)).toBe('placement')
})

test('asked kinds are found by their changes; no kind asked for is every kind', () => {
  expect(eventsOfKinds(['mail', 'call'])).toEqual({
    events: ['engagement.mail-filed', 'outreach.mailing-sent'],
    channels: ['mail', 'call'],
    placements: false,
    agreements: false,
  })
  expect(eventsOfKinds(['tie', 'csr']).events).toEqual([
    'employers.tie-added',
    'employers.tie-ended',
    'employers.tie-reopened',
    ...['added', 'changed', 'ended', 'reopened', 'withdrawn', 'restored'].map(what => `network.link-${what}`),
    'csr.initiative-added',
    'csr.initiative-changed',
    'csr.profile-changed',
  ])
  expect(eventsOfKinds([])).toEqual(eventsOfKinds(storyKinds))
  expect(eventsOfKinds(['agreement'])).toMatchObject({ events: [], channels: [], agreements: true })
})

test('an address is read into filters, and what makes no sense is left out', () => {
  expect(
    ask(`kind=visit&kind=visit&kind=x&who=org:${id}&contact=1&from=2026-02-30&to=2026-11-02&q=%00 a &after=b&before=c`),
  ).toEqual({
    kinds: ['visit'],
    membershipId: null,
    organisationId: id,
    contactId: null,
    siteId: null,
    from: null,
    to: '2026-11-02',
    words: 'a',
    after: 'b',
    before: null,
  })
  expect(ask(`who=${id}`)).toMatchObject({ membershipId: id, organisationId: null })
  expect(isNarrowed(ask('after=b'))).toBe(false)
  expect(isNarrowed(ask('q=b'))).toBe(true)
})
