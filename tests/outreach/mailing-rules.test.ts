import { describe, expect, test } from 'vitest'
import { chooseContact, type Person } from '~/areas/outreach/mailings/choose-contact'
import { whyNotAnyMore, whyNotFirm, type FirmMarks, type MarksNow } from '~/areas/outreach/mailings/left-out'
import { contactOrderOf } from '~/areas/outreach/mailings/mailing-input'
import { mailingActs, mailingAfter, mailingStates, progressOf } from '~/areas/outreach/mailings/mailing-states'
import {
  decisionsFor,
  recipientAfter,
  recipientEvents,
  recipientMove,
  recipientStates,
} from '~/areas/outreach/mailings/recipient-states'

const today = '2026-11-26'
const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  email: `${id}@voorbeeld.nl`,
  roles: [],
  doNotContactUntil: null,
  leftOn: null,
  ...more,
})

describe('whom a mailing goes to at an employer', () => {
  const hr = person('hr', { roles: ['hr'] })
  const boss = person('boss', { roles: ['decision_maker'] })
  const other = person('other')

  test('follows the roles in their order, and "anybody" is the first with an address', () => {
    expect(chooseContact([other, boss, hr], ['hr', 'decision_maker'], today)).toEqual({ contact: hr })
    expect(chooseContact([other, boss], ['hr', 'decision_maker'], today)).toEqual({ contact: boss })
    expect(chooseContact([other], ['hr', 'anybody'], today)).toEqual({ contact: other })
    expect(chooseContact([other], ['hr', 'decision_maker'], today)).toEqual({ why: 'no_contact', who: null })
  })

  test('passes over who left, who asked for rest and who has no address, up to the day itself', () => {
    const left = { ...hr, leftOn: new Date('2026-01-01') }
    const resting = { ...hr, doNotContactUntil: new Date(today) }
    const mute = { ...hr, email: null }
    for (const one of [left, resting, mute])
      expect(chooseContact([one, boss], ['hr', 'anybody'], today)).toEqual({ contact: boss })
    expect(chooseContact([resting], ['hr'], '2026-11-27')).toEqual({ contact: resting })
  })

  test('says why nobody can be mailed, by who came nearest', () => {
    const left = { ...hr, leftOn: new Date('2026-01-01') }
    const resting = { ...boss, doNotContactUntil: new Date('2027-01-01') }
    const mute = { ...other, email: null }
    expect(chooseContact([left], ['hr'], today)).toEqual({ why: 'contact_left', who: left })
    expect(chooseContact([left, mute], ['anybody'], today)).toEqual({ why: 'no_address', who: mute })
    expect(chooseContact([left, mute, resting], ['anybody'], today)).toEqual({ why: 'resting', who: resting })
    expect(chooseContact([], ['anybody'], today)).toEqual({ why: 'no_contact', who: null })
  })

  test('each role stands in the order once', () => {
    expect(contactOrderOf({ first: 'hr', second: 'hr', third: 'anybody' })).toEqual(['hr', 'anybody'])
    expect(contactOrderOf({ first: 'hr' })).toEqual(['hr'])
  })
})

describe('who is left out', () => {
  const firm: FirmMarks = { archivedAt: null, mergedIntoId: null, noMailing: false, ownerId: 'me', backupOwnerId: null }
  const me = { membershipId: 'me', withOthers: false }
  const day = new Date('2026-01-01')

  test('an employer in the archive, merged, with the no-mailing mark or of a colleague', () => {
    expect(whyNotFirm(firm, me)).toBeNull()
    expect(whyNotFirm({ ...firm, archivedAt: day }, me)).toBe('archived')
    expect(whyNotFirm({ ...firm, archivedAt: day, mergedIntoId: 'x' }, me)).toBe('merged')
    expect(whyNotFirm({ ...firm, noMailing: true }, { ...me, withOthers: true })).toBe('no_mailing')
    expect(whyNotFirm({ ...firm, ownerId: 'other' }, me)).toBe('not_yours')
    expect(whyNotFirm({ ...firm, ownerId: 'other' }, { ...me, withOthers: true })).toBeNull()
    expect(whyNotFirm({ ...firm, ownerId: 'other', backupOwnerId: 'me' }, me)).toBeNull()
    expect(whyNotFirm({ ...firm, ownerId: null }, me)).toBeNull()
  })

  test('the marks that are read again when the turn comes', () => {
    const contact = { email: 'Noor@voorbeeld.nl', leftOn: null, doNotContactUntil: null }
    const marks: MarksNow = { firm, contact, senderEndsOn: null }
    const why = (change: Partial<MarksNow>) => whyNotAnyMore({ ...marks, ...change }, 'noor@voorbeeld.nl', today)
    expect(why({})).toBeNull()
    expect(why({ senderEndsOn: new Date(today) })).toBeNull()
    expect(why({ senderEndsOn: new Date('2026-11-25') })).toBe('sender_left')
    expect(why({ firm: { ...firm, noMailing: true } })).toBe('no_mailing')
    expect(why({ firm: { ...firm, mergedIntoId: 'x' } })).toBe('merged')
    expect(why({ firm: { ...firm, archivedAt: day } })).toBe('archived')
    expect(why({ contact: null })).toBe('contact_left')
    expect(why({ contact: { ...contact, leftOn: day } })).toBe('contact_left')
    expect(why({ contact: { ...contact, doNotContactUntil: new Date(today) } })).toBe('resting')
    expect(why({ contact: { ...contact, email: null } })).toBe('no_address')
    expect(why({ contact: { ...contact, email: 'anders@voorbeeld.nl' } })).toBe('address_changed')
  })
})

describe('the states', () => {
  test('of a recipient: every move there is', () => {
    const moves = recipientEvents.flatMap(event =>
      recipientStates.flatMap(from => {
        const to = recipientAfter(from, event)
        return to ? [`${from} ${event} ${to}`] : []
      }),
    )
    expect(moves.sort()).toEqual(
      [
        'chosen plan pending',
        'chosen take_out left_out',
        'left_out put_back chosen',
        'pending claim claimed',
        'deferred claim claimed',
        'claimed accept sent',
        'claimed put_off deferred',
        'claimed refuse failed',
        'claimed suppress suppressed',
        'claimed release pending',
        'claimed doubt unknown',
        'pending stop suppressed',
        'deferred stop suppressed',
        'unknown again pending',
        'failed again pending',
        'unknown arrived sent',
        'bounced arrived sent',
        'sent bounce bounced',
        'unknown bounce bounced',
      ].sort(),
    )
  })

  test('what went out, or may have, is never sent again but by a person', () => {
    for (const state of ['sent', 'unknown', 'failed', 'suppressed', 'left_out'] as const)
      expect(recipientMove('claim').from).not.toContain(state)
    expect(decisionsFor('unknown')).toEqual(['again', 'arrived'])
    expect(decisionsFor('failed')).toEqual(['again'])
    expect(decisionsFor('sent')).toEqual([])
  })

  test('of a mailing: every move there is', () => {
    const moves = mailingActs.flatMap(act =>
      mailingStates.flatMap(from => {
        const to = mailingAfter(from, act)
        return to ? [`${from} ${act} ${to}`] : []
      }),
    )
    expect(moves.sort()).toEqual(
      [
        'draft start sending',
        'draft discard cancelled',
        'sending pause paused',
        'paused resume sending',
        'sending cancel cancelled',
        'paused cancel cancelled',
        'sending finish done',
        'done reopen sending',
        'cancelled reopen sending',
        'sending reopen sending',
        'paused reopen paused',
      ].sort(),
    )
  })

  test('the progress counts what came to an end, of what was to be mailed', () => {
    expect(progressOf({ left_out: 4, pending: 2, claimed: 1, sent: 3, unknown: 1 })).toEqual({ done: 4, total: 7 })
  })
})
