import { readConcepts, type StarterFramework } from './read-framework'

export const mastery: StarterFramework = {
  facts: {
    code: 'werkbrug-levels',
    nameNl: 'Werkbrug: hoe goed iemand iets kan',
    nameEn: 'Werkbrug: how well someone can do something',
    publisher: 'Werkbrug',
    website: null,
    attribution: 'Written for this product.',
  },
  version: '1',
  path: 'level',
  concepts: readConcepts(
    'level',
    `
    0 | 0 | nog niet gezien                 | not seen yet                  | | niemand heeft het nog gezien                            | nobody has seen it yet
    1 | 1 | met hulp                        | with help                     | | lukt als iemand het voordoet of meehelpt                | works when someone shows how or helps
    2 | 2 | alleen, in bekende taken        | alone, in known tasks         | | lukt zelfstandig in werk dat bekend is                  | works without help in familiar work
    3 | 3 | alleen, in nieuwe taken         | alone, in new tasks           | | lukt ook zelfstandig in een nieuwe situatie             | works without help in a new situation too
    4 | 4 | helpt anderen                   | helps others                  | | kan het aan een ander leren                             | can teach it to someone else
    `,
  ),
}
