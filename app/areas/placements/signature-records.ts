import { SignatureRecord } from './signing'
import { zonedMoment } from './zoned-moment'

interface SignatureRow {
  signerId: string
  name: string
  role: string
  method: string
  drawing: string | null
  consentText: string
  textHash: string
  signedAt: Date
  timeZone: string
  address: string
  userAgent: string
  signedOn: Date | null
  paperFile: { sha256: string } | null
  recordedBy: { displayName: string } | null
}

/** Signatures as the signature page shows them, with moments in the zone of signing. */
export function signatureRecords(signatures: readonly SignatureRow[], locale: string): SignatureRecord[] {
  return signatures.map(row =>
    SignatureRecord.parse({
      signerId: row.signerId,
      role: row.role,
      name: row.name,
      method: row.method,
      drawing: row.drawing ?? '',
      signedAt: zonedMoment(row.signedAt, row.timeZone),
      timeZone: row.timeZone,
      address: row.address,
      userAgent: row.userAgent,
      textHash: row.textHash,
      consent: row.consentText,
      paper: row.signedOn && {
        signedOn: row.signedOn.toISOString().slice(0, 10),
        recordedBy: row.recordedBy?.displayName ?? '',
        scanSha256: row.paperFile?.sha256 ?? '',
      },
      locale,
    }),
  )
}
