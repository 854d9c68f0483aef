import { oneOfCell, textCell, type CellType } from '~/platform/tabular/cells'
import { defineTable, may, must } from '~/platform/tabular/table'
import { isCollectionPart, isConceptPart, type EscoPart } from './esco-files'

/** Column names as ESCO writes them; a table's own names are the same in lower case. */
const officialNames = [
  'conceptUri',
  'preferredLabel',
  'altLabels',
  'hiddenLabels',
  'skillType',
  'reuseLevel',
  'iscoGroup',
  'broaderUri',
  'occupationUri',
  'relationType',
  'skillUri',
  'skillLabel',
  'originalSkillUri',
  'relatedSkillUri',
] as const

/** ESCO's own spelling of a column, for messages. */
export function officialColumn(name: string): string {
  return officialNames.find(official => official.toLowerCase() === name) ?? name
}

const uri: CellType<string> = {
  parse: text => (/^https?:\/\/[^\s/]+\/\S+$/.test(text) && text.length <= 500 ? text : undefined),
  expected: { code: 'url' },
}
const label = textCell(1000)
const labels = textCell(100_000)
const long = textCell(100_000)

export const conceptTable = defineTable({
  kind: 'esco concepts',
  columns: {
    concepturi: must(uri),
    preferredlabel: must(label),
    altlabels: may(labels),
    hiddenlabels: may(labels),
    status: may(label),
    description: may(long),
    code: may(label),
    skilltype: may(label),
    reuselevel: may(label),
  },
  key: ['concepturi'],
})

export const broaderTable = defineTable({
  kind: 'esco broader relations',
  columns: { concepturi: must(uri), broaderuri: must(uri) },
  key: [],
})

export const occupationSkillTable = defineTable({
  kind: 'esco occupation-skill relations',
  columns: {
    occupationuri: must(uri),
    relationtype: must(oneOfCell(['essential', 'optional'])),
    skilluri: may(uri),
    skilllabel: may(label),
  },
  key: [],
})

export const skillSkillTable = defineTable({
  kind: 'esco skill-skill relations',
  columns: {
    originalskilluri: must(uri),
    relationtype: must(oneOfCell(['essential', 'optional', 'related'])),
    relatedskilluri: must(uri),
  },
  key: [],
})

/** The table that a file is read with. */
export function tableOf(part: EscoPart) {
  if (isConceptPart(part) || isCollectionPart(part)) return conceptTable
  if (part === 'occupationSkillRelations') return occupationSkillTable
  if (part === 'skillSkillRelations') return skillSkillTable
  return broaderTable
}
