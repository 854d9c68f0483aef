import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

const base = 'http://data.europa.eu/esco'
export const uris = {
  cook: `${base}/occupation/cook`,
  baker: `${base}/occupation/baker`,
  knives: `${base}/skill/knives`,
  hygiene: `${base}/skill/hygiene`,
  dough: `${base}/skill/dough`,
  food: `${base}/skill/food-group`,
  isco: `${base}/isco/C512`,
}

/** A small download with the columns of the official files. */
export function officialFiles(): Record<string, string> {
  const skillHead =
    'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description'
  const occupationHead =
    'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,code'
  const groupHead =
    'conceptType,conceptUri,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,inScheme,description,code'
  const relationHead = 'occupationUri,occupationLabel,relationType,skillType,skillUri,skillLabel'
  return {
    'occupations_en.csv': `${occupationHead}
Occupation,${uris.cook},5120,cook,"kitchen cook
line cook",kook,released,,,,,,"Cooks prepare food, as asked.",5120.1
Occupation,${uris.baker},7512,baker,,,released,,,,,,,7512.1
`,
    'occupations_nl.csv': `${occupationHead}
Occupation,${uris.cook},5120,kok,keukenkok,,released,,,,,,Koks maken eten klaar.,5120.1
Occupation,${uris.baker},7512,bakker,,,released,,,,,,,7512.1
`,
    'skills_en.csv': `${skillHead}
KnowledgeSkillCompetence,${uris.knives},skill/competence,sector-specific,handle kitchen knives,"use knives
cut safely",,released,,,,,Use knives safely.
KnowledgeSkillCompetence,${uris.hygiene},knowledge,cross-sector,food hygiene,,,released,,,,,
KnowledgeSkillCompetence,${uris.dough},skill/competence,occupation-specific,make dough,,,released,,,,,
`,
    'skills_nl.csv': `${skillHead}
KnowledgeSkillCompetence,${uris.knives},skill/competence,sector-specific,keukenmessen hanteren,,,released,,,,,
KnowledgeSkillCompetence,${uris.hygiene},knowledge,cross-sector,voedselhygiëne,,,released,,,,,
KnowledgeSkillCompetence,${uris.dough},skill/competence,occupation-specific,deeg maken,,,released,,,,,
`,
    'skillGroups_en.csv': `${groupHead}
SkillGroup,${uris.food},preparing food,,,released,,,,,S1
`,
    'ISCOGroups_en.csv': `conceptType,conceptUri,code,preferredLabel,status,altLabels,inScheme,description
ISCOGroup,${uris.isco},512,Cooks,released,,,
`,
    'broaderRelationsOccPillar_en.csv': `conceptType,conceptUri,broaderType,broaderUri
Occupation,${uris.cook},ISCOGroup,${uris.isco}
`,
    'broaderRelationsSkillPillar_en.csv': `conceptType,conceptUri,broaderType,broaderUri
KnowledgeSkillCompetence,${uris.knives},SkillGroup,${uris.food}
KnowledgeSkillCompetence,${uris.hygiene},SkillGroup,${base}/skill/nowhere
`,
    'occupationSkillRelations_en.csv': `${relationHead}
${uris.cook},cook,essential,skill/competence,${uris.knives},handle kitchen knives
${uris.cook},cook,optional,knowledge,,Food Hygiene
${uris.cook},cook,optional,knowledge,,holography
${uris.baker},baker,essential,skill/competence,${uris.dough},make dough
`,
    'skillSkillRelations_en.csv': `originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri
${uris.knives},skill/competence,optional,knowledge,${uris.hygiene}
`,
    'greenSkillsCollection_en.csv': `conceptType,conceptUri,preferredLabel,status,skillType,reuseLevel,altLabels,description,broaderConceptUri,broaderConceptPT
KnowledgeSkillCompetence,${uris.hygiene},food hygiene,released,knowledge,cross-sector,clean food | safe food,Keep food safe.,,
`,
    'conceptSchemes_en.csv': 'conceptType\nConceptScheme\n',
  }
}

/** Writes files into a folder that goes away after the test. */
export async function folderWith(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'werkbrug-esco-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content)
  return folder
}
