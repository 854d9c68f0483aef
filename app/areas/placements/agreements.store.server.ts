import type { Prisma } from '~/platform/prisma/client'
import type { Tx } from '~/platform/database.server'
import { AgreementContent } from './agreement-content'
import type { AgreementState } from './agreement-machine'
import { AgreementTemplate, type AgreementLocale } from './agreement-template'
import type { AgreementType } from './agreement-types'
import { AmendmentFacts } from './amendment'
import type { SignerRow } from './signer-rows'

const withSigners = {
  agreementSigners: { where: { state: { not: 'removed' } }, orderBy: { turn: 'asc' } },
  agreementSignatures: {
    orderBy: { signedAt: 'asc' },
    include: { paperFile: { select: { sha256: true } }, recordedBy: { select: { displayName: true } } },
  },
} satisfies Prisma.AgreementInclude

export async function findAgreement(db: Tx, id: string) {
  const row = await db.agreement.findUnique({ where: { id }, include: withSigners })
  return (
    row && {
      ...row,
      content: AgreementContent.parse(row.fields),
      amendment: row.amendment === null ? null : AmendmentFacts.parse(row.amendment),
      state: row.state as AgreementState,
    }
  )
}

export type AgreementRow = NonNullable<Awaited<ReturnType<typeof findAgreement>>>

export function listAgreementsOf(db: Tx, placementId: string) {
  return db.agreement.findMany({
    where: { placementId },
    select: { id: true, number: true, version: true, state: true, type: true, sealedAt: true, createdAt: true },
    orderBy: [{ createdAt: 'desc' }, { version: 'desc' }],
  })
}

export async function nextAgreementNumber(db: Tx, year: number): Promise<string> {
  const rows = await db.$queryRaw<{ next: string }[]>`select ctx.next_agreement_number(${year}::int) as next`
  return rows[0]!.next
}

export async function saveAgreement(db: Tx, row: Prisma.AgreementCreateManyInput): Promise<void> {
  await db.agreement.createMany({ data: [row] })
}

/** Changes an agreement when nobody else did in between. Returns false when somebody did. */
export async function changeAgreement(
  db: Tx,
  agreement: { id: string; editVersion: number },
  change: Prisma.AgreementUpdateManyMutationInput & { state?: AgreementState; sealedFileId?: string },
  now: Date,
): Promise<boolean> {
  const changed = await db.agreement.updateMany({
    where: { id: agreement.id, editVersion: agreement.editVersion },
    data: { ...change, editVersion: agreement.editVersion + 1, updatedAt: now },
  })
  return changed.count === 1
}

/**
 * Draws up the circuit: a party that was in it keeps its row and confirms again, one that is new is added, one that is no
 * longer named leaves it.
 */
export async function saveSigners(db: Tx, agreementId: string, rows: readonly SignerRow[]): Promise<void> {
  const kept = await db.agreementSigner.findMany({ where: { agreementId }, select: { id: true, party: true } })
  const added = rows.filter(row => !kept.some(one => one.party === row.party))
  for (const { id, party } of kept) {
    const row = rows.find(one => one.party === party)
    const data = row
      ? {
          turn: row.turn,
          name: row.name,
          email: row.email,
          state: 'waiting',
          factsConfirmedAt: null,
          factsRemark: null,
        }
      : { state: 'removed' }
    await db.agreementSigner.updateMany({ where: { id }, data })
  }
  if (added.length > 0) await db.agreementSigner.createMany({ data: [...added] })
}

export async function changeSigner(
  db: Tx,
  id: string,
  change: Prisma.AgreementSignerUpdateManyMutationInput,
): Promise<void> {
  await db.agreementSigner.updateMany({ where: { id }, data: change })
}

export type NewSignature = Prisma.AgreementSignatureCreateManyInput

export async function saveSignature(db: Tx, row: NewSignature): Promise<void> {
  await db.agreementSignature.createMany({ data: [row] })
}

/** The network's newest active text for this kind of agreement, in both languages. */
export async function findTemplates(
  db: Tx,
  type: AgreementType,
): Promise<Record<AgreementLocale, AgreementTemplate> | null> {
  const rows = await db.template.findMany({
    where: { instrument: `agreement.${type}`, status: 'active' },
    orderBy: { version: 'desc' },
    select: { locale: true, content: true },
  })
  const of = (locale: AgreementLocale) => rows.find(row => row.locale === locale)?.content
  const [nl, en] = [of('nl'), of('en')]
  return nl && en ? { nl: AgreementTemplate.parse(nl), en: AgreementTemplate.parse(en) } : null
}

export async function markLinkUsed(db: Tx, linkId: string, at: Date): Promise<void> {
  await db.accessLink.updateMany({ where: { id: linkId, usedAt: null }, data: { usedAt: at } })
}
