import type { Tx } from '~/platform/database.server'
import type { Shaped, TemplateKind } from './template-kind'

export interface TemplateInUse<T> {
  version: number
  /** False while the product's sample holds. */
  isOwn: boolean
  template: T
}

export interface TemplateVersion<T> {
  version: number
  template: T
  /** When it was made; null for the sample. */
  madeAt: Date | null
  isCurrent: boolean
}

/** The version in use: the network's newest, else the sample. */
export async function findTemplate<T extends Shaped>(db: Tx, kind: TemplateKind<T>): Promise<TemplateInUse<T>> {
  const row = await db.template.findFirst({
    where: { instrument: kind.instrument, status: 'active' },
    select: { version: true, content: true },
    orderBy: { version: 'desc' },
  })
  if (!row) return { version: 1, isOwn: false, template: kind.sample }
  return { version: row.version, isOwn: true, template: kind.schema.parse(row.content) }
}

/** Every version, the newest first; the sample is the first of all. */
export async function listTemplateVersions<T extends Shaped>(
  db: Tx,
  kind: TemplateKind<T>,
): Promise<TemplateVersion<T>[]> {
  const rows = await db.template.findMany({
    where: { instrument: kind.instrument },
    select: { version: true, content: true, createdAt: true, status: true },
    orderBy: { version: 'desc' },
  })
  return [
    ...rows.map(row => ({
      version: row.version,
      template: kind.schema.parse(row.content),
      madeAt: row.createdAt,
      isCurrent: row.status === 'active',
    })),
    { version: 1, template: kind.sample, madeAt: null, isCurrent: rows.length === 0 },
  ]
}

/** Keeps a new version, which holds from then on; false when somebody else made the same number. */
export async function saveTemplate<T extends Shaped>(
  db: Tx,
  { instrument }: TemplateKind<T>,
  row: { id: string; networkId: string; version: number; template: T },
  now: Date,
): Promise<boolean> {
  const { template, ...ids } = row
  const kept = { ...ids, instrument, locale: 'nl', status: 'active' }
  const { count } = await db.template.createMany({
    data: [{ ...kept, content: template, provenance: template.provenance, createdAt: now }],
    skipDuplicates: true,
  })
  if (count !== 1) return false
  await db.template.updateMany({
    where: { instrument, status: 'active', id: { not: row.id } },
    data: { status: 'retired' },
  })
  return true
}
