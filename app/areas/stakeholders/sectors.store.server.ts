import type { Tx } from '~/platform/database.server'
import { indicators, type Figure, type Indicator } from './figures'
import { VacancySource } from './inputs'

const shown = {
  id: true,
  analysisId: true,
  sectorCode: true,
  vacancySources: true,
  note: true,
  version: true,
  figures: { select: { indicator: true, value: true, source: true, period: true } },
} as const

interface Row {
  figures: { indicator: string; value: unknown; source: string; period: string }[]
  vacancySources: unknown
}

function sectorOf<R extends Row>(row: R) {
  const place = (figure: Figure) => indicators.indexOf(figure.indicator)
  const figures: Figure[] = row.figures.map(one => ({
    ...one,
    indicator: one.indicator as Indicator,
    value: Number(one.value),
  }))
  return {
    ...row,
    figures: figures.sort((a, b) => place(a) - place(b)),
    vacancySources: VacancySource.array().parse(row.vacancySources),
  }
}

export async function listSectors(db: Tx, analysisId: string) {
  const rows = await db.stakeholderSector.findMany({
    where: { analysisId },
    select: shown,
    orderBy: { sectorCode: 'asc' },
    take: 200,
  })
  return rows.map(sectorOf)
}
export type Sector = Awaited<ReturnType<typeof listSectors>>[number]

export async function findSector(db: Tx, analysisId: string, id: string): Promise<Sector | null> {
  const row = await db.stakeholderSector.findFirst({ where: { analysisId, id }, select: shown })
  return row && sectorOf(row)
}

interface SectorIds {
  id: string
  networkId: string
  analysisId: string
}

/** Adds a sector; false when the analysis has it already. */
export async function saveNewSector(
  db: Tx,
  row: SectorIds & { sectorCode: string; note: string | null; vacancySources?: readonly VacancySource[] },
  now: Date,
): Promise<boolean> {
  const { vacancySources, ...fields } = row
  const { count } = await db.stakeholderSector.createMany({
    data: [{ ...fields, vacancySources: [...(vacancySources ?? [])], createdAt: now, updatedAt: now }],
    skipDuplicates: true,
  })
  return count === 1
}

/** Saves when nobody else did in between; false when somebody did. */
export async function saveSector(
  db: Tx,
  id: string,
  version: number,
  change: { note?: string | null; vacancySources?: readonly VacancySource[] },
  now: Date,
): Promise<boolean> {
  const { vacancySources, ...fields } = change
  const { count } = await db.stakeholderSector.updateMany({
    where: { id, version },
    data: {
      ...fields,
      ...(vacancySources ? { vacancySources: [...vacancySources] } : {}),
      version: version + 1,
      updatedAt: now,
    },
  })
  return count === 1
}

/** Makes these the numbers of a sector. */
export async function saveFigures(
  db: Tx,
  sector: { networkId: string; analysisId: string; sectorId: string },
  figures: readonly Figure[],
  newId: () => string,
): Promise<void> {
  await db.stakeholderFigure.deleteMany({ where: { sectorId: sector.sectorId } })
  await db.stakeholderFigure.createMany({ data: figures.map(figure => ({ id: newId(), ...sector, ...figure })) })
}

export async function dropSector(db: Tx, analysisId: string, id: string, version: number): Promise<boolean> {
  const { count } = await db.stakeholderSector.deleteMany({ where: { analysisId, id, version } })
  return count === 1
}
