import type { ConceptKind, LabelKind, Lang } from '../concept'
import type { ConceptDraft, DescriptionDraft, LabelDraft, LabelScope } from '../edition'
import type { RowValues } from '~/platform/tabular/table'
import type { ConceptPart } from './esco-files'
import type { conceptTable } from './esco-tables'
import { splitLabels } from './split-labels'

export type ConceptValues = RowValues<(typeof conceptTable)['columns']>

const kindOfPart: Record<ConceptPart, ConceptKind> = {
  occupations: 'occupation',
  skills: 'skill',
  ISCOGroups: 'isco_group',
  skillGroups: 'skill_group',
}

/** Gathers the concepts and their labels over all files and languages of one download. */
export class ConceptCollector {
  readonly concepts = new Map<string, ConceptDraft>()
  readonly labels: LabelDraft[] = []
  readonly labelScopes: LabelScope[] = []
  readonly descriptions: DescriptionDraft[] = []
  private readonly scoped = new Set<string>()

  /** A row of a main file. `columns` are the columns that the file has at all. */
  addConcept(part: ConceptPart, lang: Lang, values: ConceptValues, columns: ReadonlySet<string>): void {
    const uri = values.concepturi
    const known = this.concepts.get(uri)
    this.concepts.set(uri, {
      uri,
      kind: known?.kind ?? kindOfPart[part],
      code: values.code ?? known?.code ?? null,
      nature: null,
      skillType: values.skilltype ?? known?.skillType ?? null,
      reuseLevel: values.reuselevel ?? known?.reuseLevel ?? null,
      status: values.status === 'obsolete' ? 'obsolete' : 'released',
      position: known?.position ?? this.concepts.size,
    })
    this.addLabels(uri, lang, 'preferred', [values.preferredlabel])
    this.addTexts(uri, lang, values, columns)
  }

  /** A row of a collection: adds what the main files did not say. Answers whether the concept is known. */
  enrich(lang: Lang, values: ConceptValues, columns: ReadonlySet<string>): boolean {
    const known = this.concepts.get(values.concepturi)
    if (!known) return false
    known.skillType ??= values.skilltype ?? null
    known.reuseLevel ??= values.reuselevel ?? null
    this.addLabels(known.uri, lang, 'preferred', [values.preferredlabel])
    this.addTexts(known.uri, lang, values, columns)
    return true
  }

  private addTexts(uri: string, lang: Lang, values: ConceptValues, columns: ReadonlySet<string>): void {
    if (columns.has('altlabels')) this.addLabels(uri, lang, 'alternative', splitLabels(values.altlabels))
    if (columns.has('hiddenlabels')) this.addLabels(uri, lang, 'hidden', splitLabels(values.hiddenlabels))
    if (values.description) this.addDescription(uri, lang, values.description)
  }

  /** The first file that knows a kind of label of a concept in a language has the word. */
  private addLabels(uri: string, lang: Lang, kind: LabelKind, texts: string[]): void {
    const scope = `${uri} ${lang} ${kind}`
    if (this.scoped.has(scope)) return
    this.scoped.add(scope)
    this.labelScopes.push({ uri, lang, kind })
    for (const text of texts) this.labels.push({ uri, lang, kind, text })
  }

  private addDescription(uri: string, lang: Lang, text: string): void {
    const scope = `${uri} ${lang} description`
    if (this.scoped.has(scope)) return
    this.scoped.add(scope)
    this.descriptions.push({ uri, lang, text })
  }
}
