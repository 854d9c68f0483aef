import { expect, test } from 'vitest'
import { proposed, readSeen, textsOf, twoTexts, withChoices } from '~/platform/forms/meanwhile'
import { versionedReply } from '~/platform/forms/meanwhile-reply'

const names = ['name', 'phone', 'strength', 'noMailing', 'roles', 'leftOn']
const record = {
  name: 'Bakkerij',
  phone: '030 1',
  strength: 3,
  noMailing: true,
  roles: ['mentor', 'hr'],
  leftOn: new Date('2026-11-01'),
  level: 4,
}

test('a record is read as its form would send it, field by field', () => {
  expect(textsOf(record, names)).toEqual({
    name: 'Bakkerij',
    phone: '030 1',
    strength: '3',
    noMailing: 'on',
    roles: ['hr', 'mentor'],
    leftOn: '2026-11-01',
  })
  expect(textsOf({ noMailing: false }, names)).toMatchObject({ name: '', noMailing: '', leftOn: '' })
})

test('every field that differs is told, with who changed it and which text is proposed', () => {
  const seen = textsOf(record, names)
  const now = textsOf({ ...record, name: 'Bakkerij Noord', phone: '030 2' }, names)
  const mine = textsOf({ ...record, name: 'Bakkerij Zuid', strength: 4 }, names)
  const fields = twoTexts(now, mine, seen)
  expect(fields.map(one => [one.name, one.theirs, one.mine, one.changedBy, proposed(one)])).toEqual([
    ['name', 'Bakkerij Noord', 'Bakkerij Zuid', 'both', 'mine'],
    ['phone', '030 2', '030 1', 'them', 'theirs'],
    ['strength', '3', '4', 'me', 'mine'],
  ])
  expect(twoTexts(now, mine, null).map(one => one.changedBy)).toEqual(['both', 'both', 'both'])
})

test('the order of several choices is no difference', () => {
  expect(twoTexts(textsOf(record, ['roles']), textsOf({ roles: ['hr', 'mentor'] }, ['roles']), null)).toEqual([])
})

test('a chosen text of the other stands in the form, also where it is empty or a list', () => {
  const form = new FormData()
  for (const [name, value] of [
    ['name', 'Zuid'],
    ['phone', '030 1'],
    ['noMailing', 'on'],
    ['roles', 'mentor'],
    ['keep.name', 'mine'],
    ['keep.phone', 'theirs'],
    ['keep.noMailing', 'theirs'],
    ['keep.roles', 'theirs'],
    ['keep.version', 'theirs'],
    ['version', '3'],
  ] as const)
    form.append(name, value)
  const chosen = withChoices(form, textsOf({ ...record, phone: null, noMailing: false }, names))
  expect([...chosen.entries()]).toEqual([
    ['name', 'Zuid'],
    ['version', '3'],
    ['roles', 'hr'],
    ['roles', 'mentor'],
  ])
})

test('what cannot be read as seen counts as not known', () => {
  for (const text of ['', '[]', 'null', '{', '7']) {
    const form = new FormData()
    form.append('seen', text)
    expect(readSeen(form)).toBeNull()
  }
})

test('both texts come back only when somebody else was first, and a sector code that was typed is not lost', () => {
  const form = new FormData()
  form.append('sectorCode', 'Q')
  form.append('mailCode', '123456')
  const now = { version: 4, name: 'Nu' }
  const stale = versionedReply(form, [{ path: '', code: 'changed-meanwhile' }], { name: 'Ik' }, now, ['name'])
  expect(stale.meanwhile).toMatchObject({ version: 4, now: { name: 'Nu' }, fields: [{ theirs: 'Nu', mine: 'Ik' }] })
  expect(stale.values).toEqual({ sectorCode: 'Q' })
  expect(versionedReply(form, [{ path: 'name', code: 'required' }], null, now, ['name']).meanwhile).toBeNull()
})
