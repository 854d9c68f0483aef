import { expect, test } from 'vitest'
import { readMentions } from '~/areas/engagement/mentions/find-mentions'
import { mentionLabel } from '~/areas/engagement/mentions/mention'
import { noteNow, noteParts } from '~/areas/engagement/mentions/note-parts'
import { fitting, mentionAt, offered } from '~/areas/engagement/mentions/typed-mention'

const people = [
  { id: 'sam', name: 'Sam School', organisation: 'Onderwijs' },
  { id: 'samira', name: 'Samira O’Brien', organisation: 'Gemeente' },
  { id: 'jan1', name: 'Jan de Vries', organisation: 'Gemeente' },
  { id: 'jan2', name: 'Jan de Vries', organisation: 'Onderwijs' },
  { id: 'zoe', name: 'Zoë', organisation: 'Gemeente' },
]

test('a whole name is found without regard to capitals and accents, also at the end and before a full stop', () => {
  expect(readMentions('Vraag @sam school, of @Zoe.', people)).toEqual({
    mentions: [
      { written: 'sam school', membershipId: 'sam' },
      { written: 'Zoe', membershipId: 'zoe' },
    ],
    open: [],
  })
})

test('a mail address and a word without a capital are no mention', () => {
  expect(readMentions('mail naar sam@School.nl, zie @school en @ Sam', people)).toEqual({ mentions: [], open: [] })
})

test('two people with one name are asked about, and told apart by their organisation', () => {
  expect(readMentions('@Jan de Vries', people).open).toEqual([{ written: 'Jan de Vries', why: 'mention-ambiguous' }])
  expect(readMentions('@Jan de Vries (Onderwijs) belt', people).mentions).toEqual([
    { written: 'Jan de Vries (Onderwijs)', membershipId: 'jan2' },
  ])
  expect(mentionLabel(people[2]!, people)).toBe('Jan de Vries (Gemeente)')
  expect(mentionLabel(people[0]!, people)).toBe('Sam School')
})

test('half a name and a name that nobody has are asked about, once each', () => {
  expect(readMentions('@Sam en @Piet en @Sam', people).open).toEqual([
    { written: 'Sam', why: 'mention-ambiguous' },
    { written: 'Piet', why: 'mention-unknown' },
  ])
})

test('an answer settles it: a colleague, or nobody; a longer name that stands there goes first', () => {
  const answers = [
    { written: 'Sam', membershipId: 'sam' },
    { written: 'Piet', membershipId: 'text' },
  ]
  expect(readMentions('@Sam en @Piet', people, answers)).toEqual({
    mentions: [{ written: 'Sam', membershipId: 'sam' }],
    open: [],
  })
  expect(readMentions('@Samira O’Brien', people, answers).mentions).toEqual([
    { written: 'Samira O’Brien', membershipId: 'samira' },
  ])
})

test('each typed word begins a part of the name that is offered; nobody is once the name is whole', () => {
  expect(fitting('sch', people).map(one => one.id)).toEqual(['sam'])
  expect(fitting('jan vr', people).map(one => one.id)).toEqual(['jan1', 'jan2'])
  expect(offered('', people)).toHaveLength(5)
  expect(offered('Sam School ', people)).toEqual([])
})

test('what is being typed is the name before the caret, up to a line or another sign', () => {
  expect(mentionAt('dag @Sa', 7)).toEqual({ from: 4, words: 'Sa' })
  expect(mentionAt('@', 1)).toEqual({ from: 0, words: '' })
  expect(mentionAt('dag @Jan de Vr en', 14)).toEqual({ from: 4, words: 'Jan de Vr' })
  expect(mentionAt('a@b', 3)).toBeNull()
  expect(mentionAt('@Sam,\nen', 8)).toBeNull()
})

test('a text shows the names of today, and letters that look like markup stay letters', () => {
  const named = [
    { written: 'Sam', name: 'Sam van Dijk' },
    { written: 'Sam School', name: 'Sam Nieuw' },
  ]
  expect(noteNow('@Sam School en @Sam, niet @Samira <b>', named)).toBe('@Sam Nieuw en @Sam van Dijk, niet @Samira <b>')
  expect(noteParts('Dag @Sam!', named)).toEqual([
    { text: 'Dag ', isMention: false },
    { text: '@Sam van Dijk', isMention: true },
    { text: '!', isMention: false },
  ])
  expect(noteParts('', named)).toEqual([])
})

test('a note full of names is read in a moment, however many colleagues there are', () => {
  const many = Array.from({ length: 5_000 }, (_, at) => ({
    id: `${at}`,
    name: `Kim Jansen ${at}`,
    organisation: 'Stad',
  }))
  const began = performance.now()
  expect(readMentions('@Kim '.repeat(2_000), many).open).toEqual([{ written: 'Kim', why: 'mention-ambiguous' }])
  expect(performance.now() - began).toBeLessThan(1_500)
})
