import { expect, test } from 'vitest'
import { barShapes } from '~/areas/stakeholders/picture-shapes'
import { renderPdf } from '~/platform/pdf/render-pdf.server'
import { allNodes, readTags } from '../seal/pdf-tree'

test('a picture is one tag with its words, its texts can be read back, and what follows stands below it', async () => {
  const bars = barShapes([{ name: 'zorg en welzijn', jobs: 6_000, said: '6.000 · 60 %' }])
  const bytes = await renderPdf({
    title: 'Sectoren',
    subject: '',
    language: 'nl',
    author: '',
    createdAt: new Date(0),
    pageLine: '{{page}}',
    documents: [
      {
        title: 'Sectoren',
        language: 'nl',
        footer: '',
        blocks: [
          { kind: 'picture', ...bars, alt: 'Staven met banen' },
          { kind: 'paragraph', text: 'Daaronder' },
        ],
      },
    ],
  })
  const file = await readTags(bytes)
  const figures = allNodes(file.root).filter(node => node.tag === 'Figure')
  expect(figures.map(figure => [figure.alt, figure.pieces])).toEqual([['Staven met banen', 1]])
  expect(file.pages).toHaveLength(1)
  for (const text of ['zorg en welzijn', '6.000 · 60 %', 'Daaronder']) expect(file.pages[0]?.text).toContain(text)
}, 30_000)
