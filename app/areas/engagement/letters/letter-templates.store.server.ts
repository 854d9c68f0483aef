import type { Tx } from '~/platform/database.server'
import { letterInstrument, LetterTemplate } from './letter-template'
import { sampleLetter } from './sample-letter'

export interface StoredLetterTemplate {
  /** 1 is the product's sample, which holds until the network made its own. */
  version: number
  isOwn: boolean
  template: LetterTemplate
}

/** The text in use: the network's newest, else the sample. */
export async function findLetterTemplate(db: Tx): Promise<StoredLetterTemplate> {
  const row = await db.template.findFirst({
    where: { instrument: letterInstrument, status: 'active' },
    select: { version: true, content: true },
    orderBy: { version: 'desc' },
  })
  return row
    ? { version: row.version, isOwn: true, template: LetterTemplate.parse(row.content) }
    : { version: 1, isOwn: false, template: sampleLetter }
}

/** Keeps a new version, which holds from then on; false when somebody else made the same number. */
export async function saveLetterTemplate(
  db: Tx,
  row: { id: string; networkId: string; version: number; template: LetterTemplate },
  now: Date,
): Promise<boolean> {
  const { template, ...ids } = row
  const kept = { ...ids, instrument: letterInstrument, locale: 'nl', status: 'active' }
  const { count } = await db.template.createMany({
    data: [{ ...kept, content: template, provenance: template.provenance, createdAt: now }],
    skipDuplicates: true,
  })
  if (count !== 1) return false
  await db.template.updateMany({
    where: { instrument: letterInstrument, status: 'active', id: { not: row.id } },
    data: { status: 'retired' },
  })
  return true
}
