import { readMailboxAddress } from '~/areas/engagement/inbox/mailbox-address'
import { envelopeSenderOf, recipientsOf } from '~/areas/engagement/inbox/recipients'
import { expect, test } from 'vitest'
import { isAutomatic } from '~/areas/engagement/inbox/automatic'
import { forwardedPeople } from '~/areas/engagement/inbox/forwarded'
import { readInboundAddress, tokenOf, writeInboundAddress } from '~/areas/engagement/inbox/inbound-address'
import { inboundActs, inboundAfter, inboundStates } from '~/areas/engagement/inbox/inbox-states'
import { domainsToAsk, matchMail } from '~/areas/engagement/inbox/match-mail'
import { safeLine, safeText } from '~/areas/engagement/inbox/safe-text'
import { isSenderProven } from '~/areas/engagement/inbox/sender-proof'

test('what may happen to a mail is a table', () => {
  const possible = inboundStates.flatMap(state =>
    inboundActs.flatMap(act => inboundAfter(state, act) && `${state} ${act} ${inboundAfter(state, act)}`),
  )
  expect(possible.filter(Boolean)).toEqual([
    'waiting file filed',
    'waiting discard discarded',
    'automatic file filed',
    'automatic discard discarded',
    'filed unfile waiting',
    'discarded restore waiting',
  ])
  expect(inboundAfter('elsewhere', 'file')).toBeUndefined()
})

test('an address is read as it was written, and nothing else is', () => {
  const token = tokenOf(Uint8Array.from({ length: 32 }, (_, index) => index * 7))
  const address = writeInboundAddress('dossier', 'rijnveen', token, 'mail.example.nl')
  expect(readInboundAddress(address.toUpperCase(), 'mail.example.nl')).toEqual({
    kind: 'dossier',
    slug: 'rijnveen',
    token,
  })
  for (const other of [
    'dossier+rijnveen@mail.example.nl',
    address.replace('example', 'elders'),
    'x',
    '@',
    `${address}x`,
  ])
    expect(readInboundAddress(other, 'mail.example.nl')).toBeNull()
})

const line = (key: string, value: string) => ({ key, value })

test.each([
  [[line('auto-submitted', 'auto-replied')], true],
  [[line('auto-submitted', 'no')], false],
  [[line('precedence', 'Bulk')], true],
  [[line('precedence', 'first-class')], false],
  [[line('x-auto-response-suppress', 'All')], true],
  [[line('list-id', '<nieuws.example.nl>')], true],
  [[line('message-id', '<1@werkbrug.test>')], true],
  [[line('message-id', '<1@elders.test>')], false],
])('automatic mails are known by their headers: %j %s', (headers, expected) => {
  expect(isAutomatic({ headers, envelopeFrom: 'a@b.nl', ourHost: 'werkbrug.test' })).toBe(expected)
  expect(isAutomatic({ headers, envelopeFrom: '', ourHost: 'werkbrug.test' })).toBe(true)
})

const trust = { relays: ['10.0.0.5'], authservId: 'mx.stad.nl' }
const proven = (results: string[], more: object = {}) =>
  isSenderProven(
    {
      headers: results.map(value => line('authentication-results', value)),
      remoteAddress: '::ffff:10.0.0.5',
      from: ['ada@stad.nl'],
      ...more,
    },
    trust,
  )

test('a sender is proven by the topmost result of our own checker, for the domain in From', () => {
  expect(proven(['mx.stad.nl; dkim=pass header.d=stad.nl header.s=a'])).toBe(true)
  expect(proven(['mx.stad.nl 1; spf=pass (ok) smtp.mailfrom=ada@stad.nl'])).toBe(true)
  expect(proven(['mx.stad.nl; dkim=fail header.d=stad.nl; dmarc=pass header.from=stad.nl'])).toBe(true)
  expect(proven(['mx.stad.nl; dkim=pass header.d=kwaad.nl'])).toBe(false)
  expect(proven(['mx.stad.nl; dkim=pass header.d=nl'])).toBe(false)
  expect(proven(['mx.stad.nl; dkim=passed header.d=stad.nl'])).toBe(false)
  expect(proven(['mx.stad.nl; spf=pass smtp.mailfrom=ada@stad.nl.kwaad.nl'])).toBe(false)
  expect(proven(['mx.stad.nl; dkim=none (dkim=pass header.d=stad.nl)'])).toBe(false)
  expect(proven(['mx.kwaad.nl; dkim=pass header.d=stad.nl'])).toBe(false)
  expect(proven(['mx.stad.nl; spf=fail smtp.mailfrom=x', 'mx.stad.nl; dkim=pass header.d=stad.nl'])).toBe(false)
  expect(proven([])).toBe(false)
  const good = ['mx.stad.nl; dkim=pass header.d=stad.nl']
  expect(proven(good, { remoteAddress: '10.0.0.6' })).toBe(false)
  expect(proven(good, { from: ['ada@stad.nl', 'b@stad.nl'] })).toBe(false)
  expect(proven(good, { from: [] })).toBe(false)
})

test('words that a sender chose, in quotation marks or in a comment, prove nothing', () => {
  const forged = [
    'spf=pass smtp.mailfrom="x; dkim=pass header.d=stad.nl "@kwaad.nl',
    'spf=pass smtp.mailfrom="stad.nl x"@kwaad.nl',
    'spf=pass smtp.mailfrom="ada@stad.nl"@kwaad.nl',
    'spf=pass smtp.mailfrom="a\\"; dmarc=pass header.from=stad.nl; b=\\"c"@kwaad.nl',
    'spf=pass (helo (mx) ; dkim=pass header.d=stad.nl ) smtp.mailfrom=x@kwaad.nl',
    'spf=pass (\\) ; dkim=pass header.d=stad.nl ) smtp.mailfrom=x@kwaad.nl',
    'spf=pass (never ends; dkim=pass header.d=stad.nl',
    'spf=pass smtp.mailfrom="never ends; dkim=pass header.d=stad.nl',
    'spf=pass header.d=kwaad.nl; dkim=pass header.i="x header.d=stad.nl" header.d=kwaad.nl',
    'dkim=pass header.d=kwaad.nl header.d=stad.nl',
    'reason="dkim=pass" dkim=pass header.d=stad.nl',
  ]
  for (const result of forged) expect(proven([`mx.stad.nl; ${result}`]), result).toBe(false)
  expect(proven(['(mx.stad.nl;) mx.kwaad.nl; dkim=pass header.d=stad.nl'])).toBe(false)
  expect(proven(['mx.stad.nl; spf=pass smtp.mailfrom="ada van stad"@stad.nl'])).toBe(true)
  expect(proven(['mx.stad.nl; dkim = pass (1024 (rsa)) header.d = "stad.nl" header.i="@stad.nl"'])).toBe(true)
  expect(proven(['(checked) MX.stad.nl 1;\tDKIM=Pass reason="good; signature" header.d=STAD.nl.'])).toBe(true)
})

test('the people of a forward are those of the first block of headers, in the words of each mail program', () => {
  const outlook =
    'Ter info\n\nVan: Piet Bakker <Piet@Bakkerij.nl>\nVerzonden: dinsdag\nAan: ada@stad.nl\nOnderwerp: x\n\nFrom: ander@x.nl'
  expect(forwardedPeople('FW: x', outlook)).toEqual({ from: ['piet@bakkerij.nl'], to: ['ada@stad.nl'] })
  const gmail = '---------- Forwarded message ---------\nFrom: *Piet* <piet@bakkerij.nl>\nDate: x\nTo: <ada@stad.nl>\n'
  expect(forwardedPeople('x', gmail).from).toEqual(['piet@bakkerij.nl'])
  expect(forwardedPeople('Re: x', 'Van: Piet <piet@bakkerij.nl>').from).toEqual([])
  expect(forwardedPeople('Fwd: x', 'From: niemand').from).toEqual([])
})

const known = {
  contacts: [
    { id: 'c1', employerId: 'e1', email: 'Piet@bakkerij.nl' },
    { id: 'c2', employerId: 'e2', email: 'piet@gmail.com' },
  ],
  employers: [
    { id: 'e1', email: 'info@bakkerij.nl', domains: ['bakkerij.nl'] },
    { id: 'e3', email: 'zaak@gmail.com', domains: ['gmail.com'] },
  ],
}
const match = (...addresses: string[]) => matchMail(addresses, known, domainsToAsk(addresses, ['ada@stad.nl']))

test('a contact goes before the employer of the domain; the domain of anybody says nothing', () => {
  expect(match('piet@bakkerij.nl')).toEqual([{ employerId: 'e1', contactId: 'c1' }])
  expect(match('els@bakkerij.nl')).toEqual([{ employerId: 'e1', contactId: null }])
  expect(match('els@bakkerij.nl', 'piet@bakkerij.nl')).toEqual([{ employerId: 'e1', contactId: 'c1' }])
  expect(match('iemand@gmail.com')).toEqual([])
  expect(match('zaak@gmail.com')).toEqual([{ employerId: 'e3', contactId: null }])
  expect(match('piet@bakkerij.nl', 'piet@gmail.com').map(one => one.employerId)).toEqual(['e1', 'e2'])
  expect(domainsToAsk(['b@stad.nl'], ['ada@stad.nl'])).toEqual([])
  const shared = [1, 2, 3, 4].map(id => ({ id: `${id}`, email: null, domains: ['kantoor.nl'] }))
  expect(matchMail(['a@kantoor.nl'], { contacts: [], employers: shared }, ['kantoor.nl'])).toEqual([])
})

test('text is kept without what could hide or break something', () => {
  expect(safeText('a\0b\u202Ec\r\nd\u0007')).toBe('abc\nd')
  expect(safeLine('  a\n\tb  ')).toBe('a b')
  expect([...safeText('😀'.repeat(20), 10)]).toHaveLength(10)
  expect([...safeText('😀'.repeat(200_000))]).toHaveLength(100_000)
})

test('a mailbox says for whom a mail was, in folded lines and several headers, and by whom it was sent', () => {
  const raw = (text: string) => new TextEncoder().encode(text.replaceAll('\n', '\r\n'))
  const message = raw(`Return-Path: <ada@stad.example>
Delivered-To: dossier@mail.example
X-Original-To: Dossier+Stad.ABC@mail.example
To: Piet <piet@bakkerij.example>,
 "Jan, de Vries" <jan@bakkerij.example>
From: Ada <anders@stad.example>

Delivered-To: niet@bedoeld.example
`)
  expect(recipientsOf(message)).toEqual([
    'dossier@mail.example',
    'dossier+stad.abc@mail.example',
    'piet@bakkerij.example',
    'jan@bakkerij.example',
  ])
  expect(envelopeSenderOf(message)).toBe('ada@stad.example')
  expect(envelopeSenderOf(raw('Return-Path: <>\nFrom: a@b.nl\n\n'))).toBe('')
  expect(envelopeSenderOf(raw('From: a@b.nl\n\n'))).toBe('a@b.nl')
})

test('the address of a mailbox has a folder, a port and a password with any sign in it', () => {
  expect(readMailboxAddress('imaps://ada%40stad.nl:a%2Fb@mail.example/Map%20een')).toEqual({
    host: 'mail.example',
    port: 993,
    isSecure: true,
    isLocal: false,
    user: 'ada@stad.nl',
    password: 'a/b',
    folder: 'Map een',
  })
  expect(readMailboxAddress('imap://a:b@127.0.0.1:1143')).toMatchObject({ port: 1143, isLocal: true, folder: 'INBOX' })
})
