import { z } from 'zod'
import { isSection, type Section } from '~/areas/employers/sectors'
import { readGapKey } from '../coverage/gap-key'

/** What a relation must have to count for a target: an engagement level, or a strength, of 1 to 5. */
export const targetMeasures = ['level', 'strength'] as const
export type TargetMeasure = (typeof targetMeasures)[number]

export interface CountedFrom {
  measure: TargetMeasure
  fromValue: number
}

/** Every rule that a target can count by, as a form sends it: `level.2`, `strength.3`. */
export const countedFromKeys = targetMeasures.flatMap(measure =>
  ([1, 2, 3, 4, 5] as const).map(value => `${measure}.${value}` as const),
)

/** An active employer has level 2 (stakeholder analysis, what follows); a target asks for one unless somebody says otherwise. */
export const usualCountedFrom = 'level.2'

export function writeCountedFrom({ measure, fromValue }: { measure: string; fromValue: number }): string {
  return `${measure}.${fromValue}`
}

export function readCountedFrom(key: (typeof countedFromKeys)[number]): CountedFrom {
  const [measure, value] = key.split('.')
  return { measure: measure === 'strength' ? 'strength' : 'level', fromValue: Number(value) }
}

/** A target as its form sends it; sector, town and origin are only read of a new one. */
export const SectorTargetInput = z.object({
  sectorCode: z.string().refine(isSection, 'choose').optional(),
  town: z.string().max(100).optional(),
  wanted: z.number().int().min(1).max(1_000),
  countedFrom: z.enum(countedFromKeys),
  dueOn: z.iso.date('not-a-date'),
  ownerId: z.uuid('choose'),
  reason: z.string().max(1_000).optional(),
  version: z.number().int().min(1).optional(),
})
export type SectorTargetInput = z.infer<typeof SectorTargetInput>

/** Fields of the form, in its order. */
export const sectorTargetFields = ['wanted', 'countedFrom', 'dueOn', 'ownerId', 'reason'] as const

/** A target as its form holds it. */
export function asForm<T extends CountedWith & { dueOn: Date | string }>(target: T) {
  return { ...target, countedFrom: writeCountedFrom(target), dueOn: new Date(target.dueOn).toISOString().slice(0, 10) }
}
type CountedWith = { measure: string; fromValue: number }

/** Where a new target comes from: a sector of an agreed analysis, a gap of sector and town, or nothing but somebody's reason. */
export type TargetOrigin =
  | { of: 'analysis'; analysisId: string; sectorId: string }
  | { of: 'gap'; gapKey: string; section: Section; town: string | null }
  | { of: 'reason' }

/** The origin that an address or form names. A gap that is none of sector and town, or half an analysis, is null. */
export function readOrigin(named: Pick<URLSearchParams, 'get'>): TargetOrigin | null {
  const [gapKey, analysisId, sectorId] = (['gap', 'analysis', 'sector'] as const).map(key => named.get(key) || null)
  if (gapKey) {
    const gap = readGapKey(gapKey)
    return gap?.of === 'sector' ? { of: 'gap', gapKey, section: gap.section, town: gap.town } : null
  }
  if (!analysisId) return { of: 'reason' }
  const ids = z.tuple([z.uuid(), z.uuid()]).safeParse([analysisId, sectorId])
  return ids.success ? { of: 'analysis', analysisId: ids.data[0], sectorId: ids.data[1] } : null
}

/** The parameters that name an origin. */
export function writeOrigin(origin: TargetOrigin): Record<string, string> {
  if (origin.of === 'gap') return { gap: origin.gapKey }
  return origin.of === 'analysis' ? { analysis: origin.analysisId, sector: origin.sectorId } : {}
}
