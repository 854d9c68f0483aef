import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { recogniseEscoFile } from '~/areas/taxonomy/esco/esco-files'
import { escoVersion } from '~/areas/taxonomy/esco/esco-version'
import { readEsco } from '~/areas/taxonomy/esco/read-esco.server'
import { splitLabels } from '~/areas/taxonomy/esco/split-labels'
import { unzipFiles } from '~/areas/taxonomy/esco/unzip.server'
import texts from '~/locales/en/tabular'
import { printFileProblem, ProblemList } from '~/platform/tabular/file-problem'
import { folderWith, officialFiles, uris } from './esco-fixture'

async function editionOf(paths: string[]) {
  const read = await readEsco(paths)
  if (!read.ok) throw new Error(read.problems.map(problem => printFileProblem(problem, texts)).join('\n'))
  return read.value
}

async function complaintsOf(files: Record<string, string>): Promise<string[]> {
  const read = await readEsco([await folderWith(files)])
  return read.ok ? [] : read.problems.map(problem => printFileProblem(problem, texts))
}

test('the official columns are read: kinds, labels in both languages, reuse level, description and code', async () => {
  const { edition } = await editionOf([await folderWith(officialFiles())])
  const knives = edition.concepts.find(concept => concept.uri === uris.knives)
  expect(knives).toMatchObject({ kind: 'skill', skillType: 'skill/competence', reuseLevel: 'sector-specific' })
  expect(edition.concepts.find(concept => concept.uri === uris.cook)).toMatchObject({
    kind: 'occupation',
    code: '5120.1',
  })
  expect(edition.labels.filter(label => label.uri === uris.cook)).toEqual([
    { uri: uris.cook, lang: 'en', kind: 'preferred', text: 'cook' },
    { uri: uris.cook, lang: 'en', kind: 'alternative', text: 'kitchen cook' },
    { uri: uris.cook, lang: 'en', kind: 'alternative', text: 'line cook' },
    { uri: uris.cook, lang: 'en', kind: 'hidden', text: 'kook' },
    { uri: uris.cook, lang: 'nl', kind: 'preferred', text: 'kok' },
    { uri: uris.cook, lang: 'nl', kind: 'alternative', text: 'keukenkok' },
  ])
  expect(edition.descriptions).toContainEqual({ uri: uris.cook, lang: 'en', text: 'Cooks prepare food, as asked.' })
})

test('links are resolved by address, else by label, and what cannot be resolved is counted', async () => {
  const { edition, unresolved } = await editionOf([await folderWith(officialFiles())])
  expect(edition.links).toContainEqual({ from: uris.cook, to: uris.knives, kind: 'essential' })
  expect(edition.links).toContainEqual({ from: uris.cook, to: uris.hygiene, kind: 'optional' })
  expect(edition.links).toContainEqual({ from: uris.knives, to: uris.food, kind: 'broader' })
  expect(unresolved).toEqual({ count: 2, labels: ['holography'], foundByLabel: 1 })
})

test('a collection gives its members and fills in what a main file left out', async () => {
  const files = {
    ...officialFiles(),
    'skills_en.csv': `conceptUri,preferredLabel\n${uris.knives},knives\n${uris.hygiene},food hygiene\n${uris.dough},make dough\n`,
  }
  const { edition, ignored } = await editionOf([await folderWith(files)])
  expect(edition.collections).toEqual([{ uri: uris.hygiene, collection: 'green' }])
  const labels = edition.labels
    .filter(label => label.uri === uris.hygiene && label.lang === 'en')
    .map(label => label.text)
  expect(labels).toEqual(['food hygiene', 'clean food', 'safe food'])
  expect(edition.concepts.find(concept => concept.uri === uris.hygiene)?.reuseLevel).toBe('cross-sector')
  expect(ignored).toEqual(['conceptSchemes_en.csv'])
})

test('a byte-order mark and windows line ends do no harm', async () => {
  const files = officialFiles()
  const withMark = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
  )
  const plain = await editionOf([await folderWith(files)])
  const marked = await editionOf([await folderWith(withMark)])
  expect(marked.edition).toEqual(plain.edition)
})

test('a zip with folders inside is read like the folder, and two zips like one', async () => {
  const files = officialFiles()
  const packed = (lang: string) =>
    zipSync(
      Object.fromEntries(
        Object.entries(files)
          .filter(([name]) => name.endsWith(`_${lang}.csv`))
          .map(([name, text]) => [`ESCO dataset - ${lang}/${name}`, strToU8(text)]),
      ),
    )
  const folder = await folderWith({ 'en.zip': packed('en'), 'nl.zip': packed('nl') })
  const zipped = await editionOf([path.join(folder, 'en.zip'), path.join(folder, 'nl.zip')])
  const plain = await editionOf([await folderWith(files)])
  expect(zipped.edition).toEqual(plain.edition)
})

test('an archive that swells beyond the bounds is refused by its real bytes', async () => {
  const folder = await folderWith({
    'bomb.zip': zipSync({ 'skills_en.csv': new Uint8Array(20_000_000) }, { level: 9 }),
  })
  const problems = new ProblemList()
  const limits = { archiveBytes: 1e6, fileBytes: 5e6, totalBytes: 5e6, files: 10 }
  const found = await unzipFiles(path.join(folder, 'bomb.zip'), problems, () => true, limits)
  expect(found.size).toBe(0)
  expect(problems.kept.map(problem => problem.expected)).toEqual([{ code: 'atMost', params: { max: '5 MB' } }])
})

test('an archive with too many files or broken bytes is refused', async () => {
  const many = zipSync(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.csv`, strToU8('x')])))
  const cut = zipSync({ 'skills_en.csv': strToU8('conceptUri,preferredLabel\n'.repeat(5000)) }).slice(0, 40)
  const folder = await folderWith({
    'many.zip': many,
    'text.zip': 'no archive at all',
    'cut.zip': cut,
    'empty.zip': '',
  })
  const limits = { archiveBytes: 1e6, fileBytes: 1e6, totalBytes: 1e6, files: 10 }
  for (const name of ['many.zip', 'text.zip', 'cut.zip', 'empty.zip']) {
    const problems = new ProblemList()
    await unzipFiles(path.join(folder, name), problems, () => true, limits)
    expect(problems.count, name).toBe(1)
  }
})

test('bad rows are listed with file, line, column, what was found and what is expected', async () => {
  const files = officialFiles()
  const complaints = await complaintsOf({
    ...files,
    'skills_en.csv': `conceptUri,preferredLabel\nno address,first\n${uris.knives},\n${uris.hygiene},a,b\n${uris.dough},x\n${uris.dough},y\n`,
    'occupationSkillRelations_en.csv': `occupationUri,relationType,skillUri,skillLabel\n${uris.cook},perhaps,${uris.knives},knives\n`,
  })
  expect(complaints).toEqual([
    'skills_en.csv:2: conceptUri: "no address": a web address',
    'skills_en.csv:3: preferredLabel: empty: a value',
    'skills_en.csv:4: 3: 3 cells: 2 cells',
    `skills_en.csv:6: conceptUri: ${uris.dough}, which is already on line 5: each only once`,
    'occupationSkillRelations_en.csv:2: relationType: "perhaps": one of essential, optional',
  ])
})

test('a missing column, an unclosed quote and a missing main file are said', async () => {
  const files = officialFiles()
  const { 'skills_en.csv': _en, 'skills_nl.csv': _nl, ...withoutSkills } = files
  expect(await complaintsOf(withoutSkills)).toEqual([
    'skills_en.csv:1: -: a file that cannot be opened (ENOENT): a file that can be read',
  ])
  expect((await complaintsOf({ ...files, 'skills_en.csv': 'conceptUri,label\nx,y\n' }))[0]).toContain(
    'skills_en.csv:1: preferredLabel',
  )
  expect(
    (await complaintsOf({ ...files, 'skills_nl.csv': `conceptUri,preferredLabel\n${uris.dough},"deeg\n` }))[0],
  ).toContain('skills_nl.csv:2')
})

test('the edition is told by the number of occupations', () => {
  expect([2942, 3007, 3039, 3043].map(escoVersion)).toEqual(['1.0 / 1.1.0', '1.1.1', '1.2.0', '1.2.1'])
  expect(escoVersion(2)).toContain('2')
})

test('files are recognised by their official names in any folder, and only in Dutch and English', () => {
  expect(recogniseEscoFile('a/b/ISCOGroups_nl.csv')).toEqual({ part: 'ISCOGroups', lang: 'nl' })
  expect(recogniseEscoFile('skills_fr.csv')).toBeNull()
  expect(recogniseEscoFile('readme.txt')).toBeNull()
})

test('labels in one cell are split at line ends and at bars, without doubles', () => {
  expect(splitLabels('a\nb\r\nb')).toEqual(['a', 'b'])
  expect(splitLabels('a | b')).toEqual(['a', 'b'])
  expect(splitLabels(undefined)).toEqual([])
})
