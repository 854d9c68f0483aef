import { generateTOTP } from '@epic-web/totp'
import { describe, expect, test, vi } from 'vitest'
import { menuOf } from '~/access/navigation'
import type { MemberActor } from '~/access/actor'
import { canEver } from '~/access/policy'
import { places } from '~/access/navigation'
import { roles } from '~/access/roles'
import { decideStep } from '~/access/sign-in/next-step'
import { passwordProblems } from '~/access/sign-in/password-rules'
import { newTotpSecret, stepOfCode } from '~/access/sign-in/totp.server'
import { addressPrefix, bucketRules, bucketsOf, delaySeconds } from '~/access/throttle/buckets'

const person = { name: 'Samira el Haddad', email: 'samira.haddad@werkplein.example' }
const faults = (password: string) => passwordProblems('password', password, person).map(problem => problem.code)

describe('passwords', () => {
  test('eleven characters are too few and twelve are enough', () => {
    expect(faults('kleine vogl')).toEqual(['access.password-too-short'])
    expect(faults('kleine vogel')).toEqual([])
  })
  test('letters of any script count, and no kind of sign is asked for', () => {
    expect(faults('سلام يا أصدقائي')).toEqual([])
    expect(faults('zonder cijfers of hoofdletters')).toEqual([])
  })
  test.each([
    'wachtwoord123',
    'Welkom123456!',
    'W3lk0mW3lk0m',
    'qwertyuiop123',
    'aaaaaaaaaaaa',
    'abababababab',
    'P@ssw0rdP@ssw0rd',
    '123456789012',
    '!!!!!!!!!!!!!!',
  ])('%s is too well known', password => {
    expect(faults(password)).toEqual(['access.password-common'])
  })
  test.each(['samira12345678', 'SamiraHaddad2026', 'haddad.samira99', 'Werkplein2026!'])(
    '%s is the person’s own name or address',
    password => {
      expect(faults(password)).toEqual(['access.password-personal'])
    },
  )
  test('a passphrase that happens to hold a name among other words is fine', () => {
    expect(faults('samira eet graag soep')).toEqual([])
  })
})

describe('codes of the second step', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  test.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
  ])('at second %i the code of RFC 6238 is right', (second, code) => {
    expect(stepOfCode(secret, code, new Date(second * 1000))).toBe(Math.floor(second / 30))
  })
  test('the code of the step before and after is right, of two steps off is not', () => {
    const at = (second: number) => stepOfCode(secret, '005924', new Date(second * 1000))
    expect([at(1234567890 - 30), at(1234567890 + 30)]).toEqual([41152263, 41152263])
    expect([at(1234567890 - 90), at(1234567890 + 90)]).toEqual([null, null])
  })
  test('an authenticator of another make agrees', async () => {
    const own = newTotpSecret()
    vi.useFakeTimers({ now: new Date('2026-11-22T12:00:00Z'), toFake: ['Date'] })
    const { otp } = await generateTOTP({ secret: own })
    expect(stepOfCode(own, otp, new Date())).not.toBeNull()
    vi.useRealTimers()
  })
})

describe('the way in', () => {
  const staff = { id: 'a', role: 'casemanager' } as const
  const employer = { id: 'b', role: 'mentor' } as const
  const trainee = { id: 'c', role: 'trainee' } as const
  const base = { method: 'password', hasSecondFactor: false, secondFactorDone: false } as const
  test.each([
    ['staff without a second step set it up', { ...base, memberships: [staff] }, 'enrol'],
    ['staff with one give the code', { ...base, memberships: [staff], hasSecondFactor: true }, 'code'],
    [
      'staff come in after the code',
      { ...base, memberships: [staff], hasSecondFactor: true, secondFactorDone: true },
      'in',
    ],
    ['an employer comes in', { ...base, memberships: [employer] }, 'in'],
    [
      'an employer with a second step gives the code',
      { ...base, memberships: [employer], hasSecondFactor: true },
      'code',
    ],
    ['whoever has several chooses', { ...base, memberships: [employer, trainee] }, 'choose'],
    ['one staff role among them asks for the second step first', { ...base, memberships: [employer, staff] }, 'enrol'],
    [
      'a link opens only what is the trainee’s',
      { ...base, method: 'mail-link', memberships: [staff, trainee], hasSecondFactor: true },
      'in',
    ],
    ['a link opens nothing for staff', { ...base, method: 'mail-link', memberships: [staff] }, 'nowhere'],
    ['without a membership there is nowhere to go', { ...base, memberships: [] }, 'nowhere'],
    ['a choice that is not there is no choice', { ...base, memberships: [employer, trainee], chosenId: 'z' }, 'choose'],
  ] as const)('%s', (_name, state, step) => {
    expect(decideStep({ ...state, memberships: [...state.memberships] }).step).toBe(step)
  })
})

describe('throttling', () => {
  test('an IPv6 subscriber is one place, whatever the lower half', () => {
    expect(addressPrefix('2001:db8:1:2:aaaa::1')).toBe('2001:db8:1:2::/64')
    expect(addressPrefix('2001:0db8:0001:0002:ffff:ffff:ffff:ffff')).toBe('2001:db8:1:2::/64')
    expect(addressPrefix('::1')).toBe('0:0:0:0::/64')
    expect(addressPrefix('::ffff:192.0.2.1')).toBe('192.0.2.1')
    expect(addressPrefix('192.0.2.1')).toBe('192.0.2.1')
  })
  test('a known device counts in its own bucket and in no other', () => {
    const attempt = { kind: 'password', account: 'a', address: 'x', device: 'd' } as const
    expect(bucketsOf(attempt).map(bucket => bucket.name)).toEqual(['device'])
    expect(bucketsOf({ ...attempt, device: null }).map(bucket => bucket.name)).toEqual(['pair', 'account', 'address'])
    expect(bucketsOf({ ...attempt, account: null }).map(bucket => bucket.name)).toEqual(['address'])
  })
  test('delays double up to a longest one', () => {
    expect([1, 2, 3, 20].map(time => delaySeconds(bucketRules.pair, time))).toEqual([30, 60, 120, 3600])
  })
})

test('a menu shows only what its reader may open', () => {
  const permissionOf = new Map(
    Object.values(places)
      .flat()
      .map(place => [place.key, place.permission]),
  )
  for (const role of roles) {
    const actor = { kind: 'member', role } as MemberActor
    const shown = menuOf(actor).flatMap(group => group.places)
    expect(shown.length).toBeGreaterThan(0)
    for (const { key } of shown)
      expect([role, key, canEver(actor, permissionOf.get(key) ?? 'jobs.manage')]).toEqual([role, key, true])
  }
})
