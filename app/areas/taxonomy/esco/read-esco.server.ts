import { ProblemList, type FileProblem } from '~/platform/tabular/file-problem'
import { readTable } from '~/platform/tabular/read-table.server'
import type { Columns, Row, Table } from '~/platform/tabular/table'
import type { Collection } from '../concept'
import type { CollectionDraft, Edition, LinkScope } from '../edition'
import { ConceptCollector } from './concept-collector'
import {
  collectionParts,
  conceptParts,
  isCollectionPart,
  isConceptPart,
  isRelationPart,
  type RelationPart,
} from './esco-files'
import { notReadable, openEscoSource, type EscoSource, type EscoSourceFile } from './esco-source.server'
import { broaderTable, conceptTable, occupationSkillTable, officialColumn, skillSkillTable } from './esco-tables'
import { escoFramework, escoVersion } from './esco-version'
import { LinkCollector, type UnresolvedLinks } from './link-collector'

export interface EscoReading {
  edition: Edition
  rows: { file: string; rows: number }[]
  ignored: string[]
  unresolved: UnresolvedLinks
}

export type EscoReadResult =
  { ok: true; value: EscoReading } | { ok: false; problems: FileProblem[]; problemCount: number }

const scopes: Record<RelationPart, LinkScope> = {
  broaderRelationsOccPillar: { fromKinds: ['occupation', 'isco_group'], kinds: ['broader'] },
  broaderRelationsSkillPillar: { fromKinds: ['skill', 'skill_group'], kinds: ['broader'] },
  occupationSkillRelations: { fromKinds: ['occupation'], kinds: ['essential', 'optional'] },
  skillSkillRelations: { fromKinds: ['skill'], kinds: ['essential', 'optional', 'related'] },
}

/** Reads the files of one download in the order in which they build on each other, and gathers every problem. */
class EscoReader {
  readonly rows: EscoReading['rows'] = []
  private readonly concepts = new ConceptCollector()
  private readonly collections: CollectionDraft[] = []
  private readonly collectionScopes = new Set<Collection>()
  private readonly linkScopes: LinkScope[] = []
  private readonly links = new LinkCollector(uri => this.concepts.concepts.get(uri)?.kind, this.concepts.labels)

  constructor(
    private readonly problems: ProblemList,
    private readonly onFile: (name: string) => void,
  ) {}

  async readAll(source: EscoSource): Promise<void> {
    const ordered = [...source.files].sort((a, b) => a.lang.localeCompare(b.lang) || a.name.localeCompare(b.name))
    for (const file of ordered.filter(file => isConceptPart(file.part))) await this.readConcepts(file)
    for (const file of ordered.filter(file => isCollectionPart(file.part))) await this.readConcepts(file)
    const read = new Set<string>()
    for (const file of ordered) {
      if (!isRelationPart(file.part) || read.has(file.part)) continue
      read.add(file.part)
      await this.readLinks(file, file.part)
    }
  }

  reading(source: EscoSource): EscoReading {
    const concepts = [...this.concepts.concepts.values()]
    const occupations = concepts.filter(
      concept => concept.kind === 'occupation' && concept.status === 'released',
    ).length
    const read = new Set(source.files.map(file => file.part))
    const edition: Edition = {
      framework: escoFramework,
      version: escoVersion(occupations),
      source: this.rows.map(row => row.file).join(', '),
      concepts,
      labels: this.concepts.labels,
      labelScopes: this.concepts.labelScopes,
      descriptions: this.concepts.descriptions,
      links: this.links.links,
      linkScopes: this.linkScopes,
      collections: this.collections,
      collectionScopes: [...this.collectionScopes],
      completeKinds: (['occupation', 'skill', 'isco_group', 'skill_group'] as const).filter((_, index) => {
        const part = (['occupations', 'skills', 'ISCOGroups', 'skillGroups'] as const)[index]
        return part !== undefined && read.has(part)
      }),
    }
    return { edition, rows: this.rows, ignored: source.ignored, unresolved: this.links.unresolved }
  }

  private async readConcepts({ part, lang, ...file }: EscoSourceFile): Promise<void> {
    const rows: Row<(typeof conceptTable)['columns']>[] = []
    await this.read({ part, lang, ...file }, conceptTable, batch => rows.push(...batch))
    const columns = new Set(
      rows.flatMap(row => Object.entries(row.values).flatMap(([name, value]) => (value ? [name] : []))),
    )
    for (const { values } of rows) {
      if (isConceptPart(part)) this.concepts.addConcept(part, lang, values, columns)
      else if (isCollectionPart(part) && this.concepts.enrich(lang, values, columns)) {
        const collection = collectionParts[part]
        this.collectionScopes.add(collection)
        this.collections.push({ uri: values.concepturi, collection })
      }
    }
  }

  private async readLinks(file: EscoSourceFile, part: RelationPart): Promise<void> {
    this.linkScopes.push(scopes[part])
    if (part === 'occupationSkillRelations')
      await this.read(file, occupationSkillTable, rows =>
        rows.forEach(row => this.links.addOccupationSkill(row.values)),
      )
    else if (part === 'skillSkillRelations')
      await this.read(file, skillSkillTable, rows => rows.forEach(row => this.links.addSkillSkill(row.values)))
    else await this.read(file, broaderTable, rows => rows.forEach(row => this.links.addBroader(row.values)))
  }

  private async read<C extends Columns>(
    file: EscoSourceFile,
    table: Table<C>,
    take: (rows: Row<C>[]) => void,
  ): Promise<void> {
    this.onFile(file.name)
    const summary = await readTable({ name: file.name, bytes: file.bytes() }, table, rows => take(rows))
    this.rows.push({ file: file.name, rows: summary.rowCount })
    for (const problem of summary.problems) this.problems.add({ ...problem, column: officialColumn(problem.column) })
    this.problems.count += summary.problemCount - summary.problems.length
  }
}

/** The main files that no import can do without. */
function missingFiles(source: EscoSource): FileProblem[] {
  return conceptParts
    .filter(part => part === 'occupations' || part === 'skills')
    .filter(part => !source.files.some(file => file.part === part))
    .map(part => notReadable(`${part}_en.csv`, 'ENOENT'))
}

/** Reads a whole ESCO download (folders, zips, files) into memory and checks it; saves nothing. */
export async function readEsco(
  paths: string[],
  onFile: (name: string) => void = () => undefined,
): Promise<EscoReadResult> {
  const problems = new ProblemList()
  const source = await openEscoSource(paths, problems)
  if (problems.count === 0) missingFiles(source).forEach(problem => problems.add(problem))
  const reader = new EscoReader(problems, onFile)
  if (problems.count === 0) await reader.readAll(source)
  if (problems.count > 0) return { ok: false, problems: problems.kept, problemCount: problems.count }
  return { ok: true, value: reader.reading(source) }
}
