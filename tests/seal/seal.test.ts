import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { lockKey, unlockKey } from '~/platform/seal/key-box'
import { createNetworkSeal, serialNumber, type NetworkSeal } from '~/platform/seal/network-certificate.server'
import { readSignature } from '~/platform/seal/read-signature'
import { sealPdf, type SealedFile } from '~/platform/seal/seal-pdf.server'
import { sha256Of } from '~/platform/seal/text-hash'
import { verifySealed } from '~/platform/seal/verify-sealed.server'
import { allNodes, readTags } from './pdf-tree'
import { samplePdf } from './sample-pdf'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

const now = new Date('2026-11-24T09:20:00Z')
const secret = randomBytes(32)
const words = { reason: 'Overeenkomst 2026-0042', location: 'Netwerk Voorbeeldregio', now }
const identity = { networkName: 'Netwerk Voorbeeldregio', product: 'Werkbrug', now }

let pdf: Buffer
let seal: NetworkSeal
let sealed: SealedFile

beforeAll(async () => {
  pdf = await samplePdf()
  seal = await createNetworkSeal(identity, secret)
  const result = await sealPdf(pdf, seal, secret, words)
  if (!result.ok) throw new Error(result.problems[0]?.detail)
  sealed = result.value
})

test('the network’s certificate signs itself and cannot issue others', () => {
  const certificate = new X509Certificate(seal.certificatePem)
  expect(certificate.subject).toContain('CN=Netwerk Voorbeeldregio')
  expect(certificate.verify(certificate.publicKey)).toBe(true)
  expect(certificate.ca).toBe(false)
  expect(new Date(certificate.validTo).getUTCFullYear()).toBe(2036)
})

test('the private key is stored locked and opens only with the secret and for its certificate', () => {
  const key = Buffer.from('a private key')
  const box = lockKey(key, secret, 'print')
  expect(box).not.toContain(key.toString('base64url'))
  expect(unlockKey(box, secret, 'print')).toEqual(key)
  expect(() => unlockKey(box, randomBytes(32), 'print')).toThrow()
  expect(() => unlockKey(box, secret, 'other')).toThrow()
  expect(seal.lockedKey).not.toContain('PRIVATE')
})

test('a sealed file is unchanged', async () => {
  expect(sealed.sha256).toBe(sha256Of(sealed.bytes))
  expect(await verifySealed(sealed.bytes, [seal.certificatePem])).toEqual({
    verdict: 'unchanged',
    detail: 'signature-right',
    sha256: sealed.sha256,
    certificateFingerprint: seal.fingerprint,
  })
  const kept = await verifySealed(sealed.bytes, [seal.certificatePem], sha256 => sha256 === sealed.sha256)
  expect(kept).toMatchObject({ verdict: 'unchanged', detail: 'same-as-kept' })
})

test('the sealed file keeps every byte of the text and its tags', async () => {
  expect(sealed.bytes.subarray(0, pdf.length).equals(pdf)).toBe(true)
  const before = await readTags(pdf)
  const after = await readTags(sealed.bytes)
  expect(after).toMatchObject({ language: 'nl', marked: true })
  expect(allNodes(after.root).length).toBeGreaterThanOrEqual(allNodes(before.root).length)
})

test('one changed byte anywhere that is covered is found', async () => {
  for (const at of [100, 5000, pdf.length - 40, sealed.bytes.length - 3]) {
    const bytes = Buffer.from(sealed.bytes)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    expect((await verifySealed(bytes, [seal.certificatePem])).verdict, `byte ${at}`).toBe('changed')
  }
})

test('bytes added behind the seal are found', async () => {
  const bytes = Buffer.concat([sealed.bytes, Buffer.from('\n% more')])
  expect(await verifySealed(bytes, [seal.certificatePem])).toMatchObject({ verdict: 'changed', detail: 'bytes-added' })
})

test('a file cut short is found', async () => {
  const bytes = sealed.bytes.subarray(0, sealed.bytes.length - 20)
  expect((await verifySealed(bytes, [seal.certificatePem])).verdict).toBe('changed')
})

test('a text that was changed together with its digest in the seal is found', async () => {
  const digestOf = (bytes: Buffer) => {
    const reading = readSignature(bytes)
    if (reading.found !== 'one') throw new Error('no signature')
    return sha256Of(reading.signature.signedBytes)
  }
  const swap = (bytes: Buffer, from: RegExp, to: string) =>
    Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1')
  const rewritten = swap(sealed.bytes, /2026-0042/, '2026-0043')
  const forged = swap(rewritten, new RegExp(digestOf(sealed.bytes), 'i'), digestOf(rewritten))
  expect(forged.equals(rewritten)).toBe(false)
  expect(await verifySealed(forged, [seal.certificatePem])).toMatchObject({
    verdict: 'changed',
    detail: 'signature-wrong',
  })
})

test('a seal of another network with the same name is unknown', async () => {
  const stranger = await createNetworkSeal(identity, secret)
  const other = await sealPdf(pdf, stranger, secret, words)
  if (!other.ok) throw new Error('not sealed')
  expect(await verifySealed(other.value.bytes, [seal.certificatePem])).toMatchObject({
    verdict: 'unknown',
    detail: 'other-certificate',
  })
  expect((await verifySealed(other.value.bytes, [seal.certificatePem, stranger.certificatePem])).verdict).toBe(
    'unchanged',
  )
})

test('a file without a seal and a file that is no PDF are unknown', async () => {
  expect(await verifySealed(pdf, [seal.certificatePem])).toMatchObject({ verdict: 'unknown', detail: 'no-signature' })
  expect(await verifySealed(Buffer.from('hello'), [])).toMatchObject({ verdict: 'unknown', detail: 'not-a-pdf' })
  expect(await verifySealed(new Uint8Array(0), [])).toMatchObject({ verdict: 'unknown', detail: 'not-a-pdf' })
})

test('a failed seal says why and whether trying again helps', async () => {
  const code = async (...input: Parameters<typeof sealPdf>) => {
    const result = await sealPdf(...input)
    return result.ok ? 'sealed' : result.problems.map(one => `${one.code} ${one.retry}`)
  }
  expect(await code(pdf, null, secret, words)).toEqual(['certificate-missing false'])
  expect(await code(pdf, seal, randomBytes(32), words)).toEqual(['key-unreadable false'])
  expect(await code(Buffer.from('not a pdf'), seal, secret, words)).toEqual(['pdf-unreadable false'])
  const late = { ...words, now: new Date('2037-01-01T00:00:00Z') }
  expect(await code(pdf, seal, secret, late)).toEqual(['certificate-not-valid-now false'])
})

const openssl = spawnSync('openssl', ['version']).status === 0

test.skipIf(!openssl)(
  'openssl, when it is on this machine, verifies the seal and refuses it when a byte changed',
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'seal-'))
    const reading = readSignature(sealed.bytes)
    if (reading.found !== 'one') throw new Error('no signature')
    const { cms, signedBytes } = reading.signature
    const file = (name: string, bytes: string | Buffer) => {
      writeFileSync(path.join(folder, name), bytes)
      return path.join(folder, name)
    }
    const args = (content: string) => [
      ...['cms', '-verify', '-binary', '-inform', 'DER', '-in', file('seal.der', cms)],
      ...['-content', content, '-CAfile', file('network.pem', seal.certificatePem), '-out', path.join(folder, 'out')],
      ...['-attime', String(Math.floor(now.getTime() / 1000))],
    ]
    execFileSync('openssl', args(file('signed', signedBytes)), { stdio: 'pipe' })
    const bent = Buffer.from(signedBytes)
    bent[200] = (bent[200] ?? 0) ^ 1
    expect(spawnSync('openssl', args(file('bent', bent))).status).not.toBe(0)
    rmSync(folder, { recursive: true })
  },
)

test.each([
  [
    [0x00, 0x01],
    [0x40, 0x01],
  ],
  [
    [0xff, 0xff],
    [0x7f, 0xff],
  ],
  [
    [0x80, 0x00],
    [0x40, 0x00],
  ],
])('a serial number out of %o is positive and has no zero byte in front', (random, serial) => {
  expect([...serialNumber(new Uint8Array(random))]).toEqual(serial)
})
