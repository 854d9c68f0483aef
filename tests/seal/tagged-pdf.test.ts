import { beforeAll, expect, test, vi } from 'vitest'
import { printable } from '~/platform/pdf/write-text.server'
import { renderPdf } from '~/platform/pdf/render-pdf.server'
import { sha256Of } from '~/platform/seal/text-hash'
import { allNodes, readTags, type TaggedFile } from './pdf-tree'
import { sampleFrozen, samplePdf } from './sample-pdf'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

const about = { title: 'T', subject: '', language: 'nl', author: '', createdAt: new Date(0), pageLine: '{{page}}' }

let file: TaggedFile
beforeAll(async () => {
  file = await readTags(await samplePdf())
})

test('the agreement is a tagged PDF with its language and its title shown', () => {
  expect(file).toMatchObject({ language: 'nl', marked: true, showsTitle: true })
  const [document] = file.root.children
  expect(document?.tag).toBe('Document')
  expect(document?.children.map(section => [section.tag, section.language])).toEqual([
    ['Sect', 'nl'],
    ['Sect', 'en'],
    ['Sect', 'nl'],
  ])
})

test('headings, lists and tables of the document model are tags in the same order', () => {
  const section = file.root.children[0]?.children[0]
  const expected = sampleFrozen.documents.nl.blocks.map(block => {
    if (block.kind === 'heading') return `H${block.level}`
    return { paragraph: 'P', list: 'L', facts: 'Table', table: 'Table', drawing: 'Figure' }[block.kind]
  })
  expect(section?.children.map(node => node.tag)).toEqual(['H1', ...expected])
})

test('tables have header cells with their scope, lists have labels, figures have words', () => {
  const nodes = allNodes(file.root)
  const headers = nodes.filter(node => node.tag === 'TH')
  expect(headers.length).toBeGreaterThan(50)
  for (const header of headers) expect(['Row', 'Column']).toContain(header.scope)
  for (const row of nodes.filter(node => node.tag === 'TR'))
    for (const cell of row.children) expect(['TH', 'TD']).toContain(cell.tag)
  for (const item of nodes.filter(node => node.tag === 'LI'))
    expect(item.children.map(child => child.tag)).toEqual(['Lbl', 'LBody'])
  const figures = nodes.filter(node => node.tag === 'Figure')
  expect(figures.map(figure => figure.alt)).toEqual(['Getekende handtekening van Şükran Yıldız'])
})

test('every tag without children holds a piece of a page', () => {
  const nodes = allNodes(file.root)
  for (const node of nodes.filter(one => one.children.length === 0)) expect(node.pieces, node.tag).toBeGreaterThan(0)
})

test('letters with marks can be read back from the file', () => {
  const text = file.pages.map(page => page.text).join('\n')
  for (const name of ['Şükran Yıldız', 'Joëlle Čapek', 'André Świątek', 'officiële', '1 december 2026', 'Pagina 1 van'])
    expect(text).toContain(name)
})

test('the same document gives the same bytes', async () => {
  expect(sha256Of(await samplePdf())).toBe(sha256Of(await samplePdf()))
})

test('a text longer than a page runs on, in paragraphs and in cells, and nothing is lost', async () => {
  const words = Array.from({ length: 1500 }, (_, index) => `woord${index}`)
  const long = words.join(' ')
  const bytes = await renderPdf({
    ...about,
    documents: [
      {
        title: 'Lang',
        language: 'nl',
        footer: 'f',
        blocks: [
          { kind: 'paragraph', text: long },
          { kind: 'facts', caption: 'c', rows: [{ label: 'l', value: long }] },
        ],
      },
    ],
  })
  const file = await readTags(bytes)
  expect(file.pages.length).toBeGreaterThan(3)
  const text = file.pages.map(page => page.text).join(' ')
  for (const word of words) expect(text.split(new RegExp(`${word}(?!\\d)`)).length - 1, word).toBe(2)
  const paragraph = allNodes(file.root).find(node => node.tag === 'P')
  expect(paragraph?.pieces).toBeGreaterThan(1)
})

test('letters typed in two code points become one, control characters become spaces, line ends stay', () => {
  expect(printable('Joe\u0308lle\u0007C\u030Capek\n')).toBe('Joëlle Čapek\n'.normalize('NFC'))
})

const scripts = {
  Cyrillic: 'Олександра Шевченко',
  Greek: 'Ελένη Παπαδοπούλου',
  Vietnamese: 'Nguyễn Thị Hường',
  Polish: 'Żółć Świątek',
  Ethiopic: 'ትግስት ገብረ',
  Arabic: 'فاطمة الزهراء',
}

function fileWith(texts: readonly string[]) {
  return renderPdf({
    ...about,
    documents: [
      {
        title: texts[0] ?? '',
        language: 'nl',
        footer: 'f',
        blocks: [
          ...texts.map(text => ({ kind: 'paragraph' as const, text: `Naam: ${text}, begeleider.` })),
          { kind: 'facts', caption: 'c', rows: texts.map((text, index) => ({ label: `l${index}`, value: text })) },
        ],
      },
    ],
  })
}

test('names in other scripts are drawn with letters of their own and can be read back', async () => {
  const { pages, root } = await readTags(await fileWith(Object.values(scripts)))
  const text = pages.map(page => page.text).join('\n')
  for (const [script, name] of Object.entries(scripts).filter(([script]) => script !== 'Arabic'))
    expect(text, script).toContain(name)
  expect(text).not.toContain('\uFFFD')
  const actual = allNodes(root).flatMap(node => node.actual ?? [])
  expect(actual).toEqual([`Naam: ${scripts.Arabic}, begeleider.`, scripts.Arabic])
})

test('a letter that no typeface has is shown as a replacement', async () => {
  const { pages } = await readTags(await fileWith(['𓀀 漢字 👩‍👩‍👧 naam', '\u200d']))
  expect(pages[0]?.text).toContain('\uFFFD \uFFFD\uFFFD \uFFFD naam')
})

test('a long text in another script runs on over pages and through cells', async () => {
  const long = Array.from({ length: 500 }, (_, index) => `слово${index}`).join(' ')
  const { pages } = await readTags(await fileWith([long]))
  const text = pages.map(page => page.text).join(' ')
  for (let index = 0; index < 500; index += 1) expect(text).toMatch(new RegExp(`слово${index}(?!\\d)`))
  expect(pages.length).toBeGreaterThan(1)
})
