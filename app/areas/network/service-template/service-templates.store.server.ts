import type { Tx } from '~/platform/database.server'
import { sampleServices } from './sample-services'
import { serviceInstrument, ServiceTemplate } from './service-template'

export interface ServiceVersion {
  version: number
  template: ServiceTemplate
  /** When it was made; null for the sample. */
  madeAt: Date | null
  isCurrent: boolean
}

/** The version in use: the network's newest, else the sample, which is version 1. */
export async function findServiceTemplate(
  db: Tx,
): Promise<{ version: number; isOwn: boolean; template: ServiceTemplate }> {
  const row = await db.template.findFirst({
    where: { instrument: serviceInstrument, status: 'active' },
    select: { version: true, content: true },
    orderBy: { version: 'desc' },
  })
  if (!row) return { version: 1, isOwn: false, template: sampleServices }
  return { version: row.version, isOwn: true, template: ServiceTemplate.parse(row.content) }
}

/** Every version, the newest first; the sample is the first of all. */
export async function listServiceVersions(db: Tx): Promise<ServiceVersion[]> {
  const rows = await db.template.findMany({
    where: { instrument: serviceInstrument },
    select: { version: true, content: true, createdAt: true, status: true },
    orderBy: { version: 'desc' },
  })
  return [
    ...rows.map(row => ({
      version: row.version,
      template: ServiceTemplate.parse(row.content),
      madeAt: row.createdAt,
      isCurrent: row.status === 'active',
    })),
    { version: 1, template: sampleServices, madeAt: null, isCurrent: rows.length === 0 },
  ]
}

/** Keeps a new version, which holds from then on; false when somebody else made the same number. */
export async function saveServiceTemplate(
  db: Tx,
  row: { id: string; networkId: string; version: number; template: ServiceTemplate },
  now: Date,
): Promise<boolean> {
  const { template, ...ids } = row
  const kept = { ...ids, instrument: serviceInstrument, locale: 'nl', status: 'active' }
  const { count } = await db.template.createMany({
    data: [{ ...kept, content: template, provenance: template.provenance, createdAt: now }],
    skipDuplicates: true,
  })
  if (count !== 1) return false
  await db.template.updateMany({
    where: { instrument: serviceInstrument, status: 'active', id: { not: row.id } },
    data: { status: 'retired' },
  })
  return true
}
