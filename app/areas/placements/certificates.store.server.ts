import type { Tx } from '~/platform/database.server'
import type { NetworkSeal } from '~/platform/seal/network-certificate.server'

/** The certificate that the network seals with now. */
export async function findSeal(db: Tx): Promise<NetworkSeal | null> {
  const row = await db.networkCertificate.findFirst({ where: { retiredAt: null }, orderBy: { createdAt: 'desc' } })
  return (
    row && {
      certificatePem: row.certificatePem,
      lockedKey: row.privateKeyEncrypted,
      fingerprint: row.fingerprint,
      notBefore: row.createdAt,
      notAfter: row.validUntil,
    }
  )
}

export async function saveSeal(db: Tx, row: { id: string; networkId: string }, seal: NetworkSeal): Promise<void> {
  await db.networkCertificate.createMany({
    data: [
      {
        ...row,
        certificatePem: seal.certificatePem,
        privateKeyEncrypted: seal.lockedKey,
        fingerprint: seal.fingerprint,
        createdAt: seal.notBefore,
        validUntil: seal.notAfter,
      },
    ],
  })
}

export async function networkNameOf(db: Tx, networkId: string): Promise<string> {
  return (await db.network.findUniqueOrThrow({ where: { id: networkId }, select: { name: true } })).name
}

/** Every certificate that ever sealed here; public, readable without signing in. */
export async function listSealCertificates(db: Tx): Promise<string[]> {
  const rows = await db.$queryRaw<{ pem: string }[]>`select * from ctx.seal_certificates() as pem`
  return rows.map(row => row.pem)
}

export interface SealedKept {
  number: string
  version: number
  sealedAt: Date
  networkName: string
  state: string
}

/** The agreement whose sealed file has this SHA-256, if the product keeps one. */
export async function findSealedBySha(db: Tx, sha256: string): Promise<SealedKept | null> {
  const rows = await db.$queryRaw<SealedKept[]>`
    select number, version, sealed_at as "sealedAt", network_name as "networkName", state from ctx.find_sealed(${sha256})`
  return rows[0] ?? null
}
