import { expect, test } from 'vitest'
import { fileProblems, mayRemoveFile, mostFileBytes } from '~/areas/engagement/attachments/contact-file'
import { fileKinds } from '~/platform/files/file-kinds'
import { largestBodyBytes } from '~/platform/web/answer-rules.server'
import { mostTogetherBytes } from '~/areas/engagement/attachments/contact-file'

const megabyte = 1_048_576
const file = (name: string, megabytes: number) => ({ name, size: megabytes * megabyte })

test('the form says what the store takes, and less than the web server takes', () => {
  expect(fileKinds['contact-file'].mostBytes).toBe(mostFileBytes)
  expect(mostTogetherBytes).toBeLessThan(largestBodyBytes)
})

test('a file of 50 MB is refused by name, with what was found and what is right', () => {
  expect(fileProblems([file('foto.png', 1), file('film.pdf', 50)])).toEqual([
    { code: 'contact-file-too-large', found: 'film.pdf (50 MB)', expected: '20 MB' },
  ])
})

test('files are refused when they are too many, with those that are there, or too large together', () => {
  expect(fileProblems([file('a', 1), file('b', 1)], 9)).toMatchObject([{ code: 'contact-files-too-many', found: '11' }])
  expect(fileProblems([file('a', 16), file('b', 16)])).toMatchObject([
    { code: 'contact-files-too-large', found: '32 MB', expected: '30 MB' },
  ])
  expect(fileProblems([file('a', 20), file('b', 10)], 8)).toEqual([])
})

test('who recorded the moment takes a file out, and a coordinator', () => {
  const moment = { membershipId: 'me' }
  expect(mayRemoveFile(moment, { membershipId: 'me', role: 'coach' })).toBe(true)
  expect(mayRemoveFile(moment, { membershipId: 'you', role: 'network_coordinator' })).toBe(true)
  expect(mayRemoveFile(moment, { membershipId: 'you', role: 'account_manager' })).toBe(false)
})
