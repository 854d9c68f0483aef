import { z } from 'zod'
import type { EvidenceItem } from './evidence'
import { declaredIndicators } from './levels'

/** What no table can tell, with the day on which it happened and where that can be seen. */
export const Declared = z.object({
  indicator: z.enum(declaredIndicators),
  on: z.iso.date('not-a-date'),
  source: z.string().min(1).max(300),
})
export type Declared = z.infer<typeof Declared>

const Kept = z.object({ declared: z.array(z.union([Declared, z.enum(declaredIndicators)])) })

/**
 * What was declared with a level, out of what the level change keeps. Earlier level changes kept the name alone: those count from
 * the day on which the level was confirmed, without a source.
 */
export function declaredIn(evidence: unknown, confirmedOn: string): Declared[] {
  const kept = Kept.safeParse(evidence)
  if (!kept.success) return []
  return kept.data.declared.map(one =>
    typeof one === 'string' ? { indicator: one, on: confirmedOn, source: '' } : one,
  )
}

export function itemOfDeclared({ indicator, on, source }: Declared): EvidenceItem {
  return { indicator, source: 'declared', id: null, on, what: source }
}
