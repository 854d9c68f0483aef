import { mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkContent } from '~/platform/files/check-content.server'
import { cleanFileName } from '~/platform/files/clean-file-name'
import { fileKinds } from '~/platform/files/file-kinds'
import { FileGoneError, newStorageKey, type FileStore } from '~/platform/files/file-store'
import { localFileStore } from '~/platform/files/local-file-store.server'
import { downloadHeaders } from '~/platform/files/download-headers'
import { newId } from '~/platform/new-id.server'

const network = newId()
const bytes = (text: string) => new TextEncoder().encode(text)
const pdf = bytes('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])

let folder: string
let store: FileStore

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'werkbrug-files-'))
  store = localFileStore(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('what is put is got back, whole, and nothing half-written is left beside it', async () => {
  const key = newStorageKey(network, newId())
  await store.put(key, pdf)
  expect(Buffer.from(await store.read(key))).toEqual(Buffer.from(pdf))
  const chunks: Buffer[] = []
  for await (const chunk of await store.get(key)) chunks.push(chunk as Buffer)
  expect(Buffer.concat(chunks)).toEqual(Buffer.from(pdf))
  expect(await readdir(path.dirname(path.join(folder, key)))).toEqual([path.basename(key)])
})

test('the folder of the files is closed to others, the one around it is not: the database may live there', async () => {
  const around = path.join(folder, 'data')
  await localFileStore(path.join(around, 'files')).put(newStorageKey(network, newId()), pdf)
  const openTo = async (one: string) => (await stat(one)).mode & 0o077
  expect(await openTo(path.join(around, 'files'))).toBe(0)
  expect(await openTo(around)).toBe(0o077 & ~process.umask())
})

test('a key is written once', async () => {
  const key = newStorageKey(network, newId())
  await store.put(key, bytes('first'))
  await expect(store.put(key, bytes('second'))).rejects.toThrow()
  expect(Buffer.from(await store.read(key)).toString()).toBe('first')
})

test('a file that is gone says so, and removing it again is fine', async () => {
  const key = newStorageKey(network, newId())
  await store.put(key, pdf)
  await store.delete(key)
  await store.delete(key)
  expect(await store.exists(key)).toBe(false)
  await expect(store.get(key)).rejects.toThrow(FileGoneError)
  await expect(store.read(key)).rejects.toThrow(FileGoneError)
})

test('a key never leads out of the folder', async () => {
  for (const key of ['../outside', '/etc/passwd', 'a/../../b', 'abc/../../../def', '']) {
    await expect(store.put(key, pdf)).rejects.toThrow('not a storage key')
  }
})

test('old files of a network are listed, new ones and other networks are not', async () => {
  const other = newId()
  const [old, fresh, foreign] = [
    newStorageKey(other, newId()),
    newStorageKey(other, newId()),
    newStorageKey(newId(), newId()),
  ]
  for (const key of [old, fresh, foreign]) await store.put(key, pdf)
  const longAgo = new Date(Date.now() - 3 * 86_400_000)
  for (const key of [old, foreign]) await utimes(path.join(folder, key), longAgo, longAgo)
  const found: string[] = []
  for await (const key of store.listOlderThan(other, new Date(Date.now() - 86_400_000))) found.push(key)
  expect(found).toEqual([old])
})

test('a type is found by the content, whatever the name says', async () => {
  expect(await checkContent(pdf, fileKinds['portfolio-proof'], 'file')).toMatchObject({
    ok: true,
    value: { mediaType: 'application/pdf', ending: 'pdf' },
  })
  expect(await checkContent(png, fileKinds['portfolio-proof'], 'file')).toMatchObject({
    ok: true,
    value: { mediaType: 'image/png' },
  })
  expect(await checkContent(bytes('naam;plaats\nA;B\n'), fileKinds['import-table'], 'file')).toMatchObject({
    ok: true,
    value: { ending: 'csv' },
  })
})

test('a wrong kind, an empty and a too large file are refused with what would be right', async () => {
  const kind = fileKinds['portfolio-proof']
  expect(await checkContent(bytes('<html><script>'), kind, 'proof')).toMatchObject({
    ok: false,
    problems: [{ path: 'proof', code: 'file-kind', expected: 'PDF, JPEG, PNG, WebP' }],
  })
  expect(await checkContent(bytes('MZ\0\0\0'), kind, 'proof')).toMatchObject({
    ok: false,
    problems: [{ code: 'file-kind' }],
  })
  expect(await checkContent(png, fileKinds['import-table'], 'file')).toMatchObject({
    ok: false,
    problems: [{ code: 'file-kind', found: 'png', expected: 'CSV, Excel (xlsx)' }],
  })
  expect(await checkContent(new Uint8Array(0), kind, 'proof')).toMatchObject({
    ok: false,
    problems: [{ code: 'file-empty' }],
  })
  const large = new Uint8Array(kind.mostBytes + 1)
  large.set(pdf)
  expect(await checkContent(large, kind, 'proof')).toMatchObject({
    ok: false,
    problems: [{ code: 'file-too-large', expected: '10 MB' }],
  })
})

test.each([
  ['Verslag stage.pdf', 'pdf', 'Verslag stage.pdf'],
  ['C:\\Users\\jan\\cv.exe', 'pdf', 'cv.pdf'],
  ['../../etc/passwd', 'csv', 'passwd.csv'],
  ['foto\u202Egnp.exe', 'png', 'fotognp.png'],
  ['a"b;c<d>.png', 'png', 'a-b-c-d-.png'],
  ['.htaccess', 'csv', 'htaccess.csv'],
  ['', 'pdf', 'bestand.pdf'],
  ['ሰላም.pdf', 'pdf', 'ሰላም.pdf'],
])('the name %j becomes a safe one', (given, ending, expected) => {
  expect(cleanFileName(given, ending)).toBe(expected)
})

test('a long name is cut, its ending kept', () => {
  expect(cleanFileName(`${'é'.repeat(400)}.pdf`, 'pdf')).toBe(`${'é'.repeat(120)}.pdf`)
})

test('a download is an attachment that no browser guesses at', () => {
  const headers = downloadHeaders({ name: 'Overeenkomst één.pdf', mediaType: 'application/pdf', bytes: 12 })
  expect(headers['Content-Disposition']).toBe(
    `attachment; filename="Overeenkomst __n.pdf"; filename*=UTF-8''Overeenkomst%20%C3%A9%C3%A9n.pdf`,
  )
  expect(headers['X-Content-Type-Options']).toBe('nosniff')
})
