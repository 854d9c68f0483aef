import type { RowValues } from '~/platform/tabular/table'
import type { LinkKind } from '../concept'
import type { LabelDraft, LinkDraft } from '../edition'
import type { broaderTable, occupationSkillTable, skillSkillTable } from './esco-tables'

export interface UnresolvedLinks {
  /** Links of which one end is in no file of the download. */
  count: number
  /** Skill labels without an address that name no skill, or more than one. */
  labels: string[]
  /** Links without an address of the skill that were found by its label. */
  foundByLabel: number
}

const fold = (label: string) => label.trim().toLowerCase()

/** Addresses of skills by label; null where two skills share the label. */
function skillsByLabel(labels: readonly LabelDraft[], isSkill: (uri: string) => boolean): Map<string, string | null> {
  const found = new Map<string, string | null>()
  for (const kind of ['preferred', 'alternative'] as const) {
    const ofKind = new Map<string, string | null>()
    for (const label of labels) {
      if (label.kind !== kind || !isSkill(label.uri)) continue
      const key = fold(label.text)
      const known = ofKind.get(key)
      ofKind.set(key, known === undefined || known === label.uri ? label.uri : null)
    }
    for (const [key, uri] of ofKind) if (!found.has(key)) found.set(key, uri)
  }
  return found
}

/** Gathers the links between concepts; to be fed after the concepts, because it checks both ends. */
export class LinkCollector {
  readonly links: LinkDraft[] = []
  private readonly seen = new Set<string>()
  private readonly missingLabels = new Set<string>()
  private byLabel: Map<string, string | null> | undefined
  private unresolvedCount = 0
  private foundByLabel = 0

  constructor(
    private readonly kindOf: (uri: string) => string | undefined,
    private readonly labels: readonly LabelDraft[],
  ) {}

  get unresolved(): UnresolvedLinks {
    return { count: this.unresolvedCount, labels: [...this.missingLabels], foundByLabel: this.foundByLabel }
  }

  addBroader(values: RowValues<(typeof broaderTable)['columns']>): void {
    this.add(values.concepturi, values.broaderuri, 'broader')
  }

  addSkillSkill(values: RowValues<(typeof skillSkillTable)['columns']>): void {
    this.add(values.originalskilluri, values.relatedskilluri, values.relationtype)
  }

  addOccupationSkill(values: RowValues<(typeof occupationSkillTable)['columns']>): void {
    const skill = values.skilluri ?? this.skillNamed(values.skilllabel)
    if (skill) this.add(values.occupationuri, skill, values.relationtype)
    else this.unresolvedCount += 1
  }

  private skillNamed(label: string | undefined): string | null {
    if (!label) return null
    this.byLabel ??= skillsByLabel(this.labels, uri => this.kindOf(uri) === 'skill')
    const found = this.byLabel.get(fold(label)) ?? null
    if (found) this.foundByLabel += 1
    else this.missingLabels.add(label)
    return found
  }

  private add(from: string, to: string, kind: LinkKind): void {
    if (!this.kindOf(from) || !this.kindOf(to)) {
      this.unresolvedCount += 1
      return
    }
    const key = `${from} ${to} ${kind}`
    if (this.seen.has(key)) return
    this.seen.add(key)
    this.links.push({ from, to, kind })
  }
}
