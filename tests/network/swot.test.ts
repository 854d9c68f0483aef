import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whyNotAgreeable } from '~/areas/network/swot/agreeable'
import { boardShapes } from '~/areas/network/swot/board-picture'
import { boardStatuses, boardSteps, stepOf } from '~/areas/network/swot/board-states'
import { changePicture } from '~/areas/network/swot/change-picture'
import { compareCards, type ComparedCard } from '~/areas/network/swot/comparison'
import { NewBoardInput } from '~/areas/network/swot/inputs'
import { heaviestUnlinked } from '~/areas/network/swot/pairs'
import { pairKindOf, quadrants, sideOf, type Quadrant } from '~/areas/network/swot/quadrants'
import { sectionKeysOf } from '~/areas/network/swot/sections'

const card = (id: string, quadrant: Quadrant, weight = 2) => ({ id, quadrant, weight })

describe('states of a board', () => {
  test('an open board changes and is agreed; an agreed one takes actions only; a superseded one takes nothing', () => {
    const events = ['change', 'agree', 'act', 'supersede'] as const
    const may = Object.fromEntries(
      boardStatuses.map(status => [status, events.filter(event => stepOf(status, event) !== null)]),
    )
    expect(may).toEqual({ open: ['change', 'agree', 'act'], agreed: ['act', 'supersede'], superseded: [] })
    expect(stepOf('open', 'agree')).toEqual({ to: 'agreed', permission: 'swot.agree' })
    expect(stepOf('agreed', 'supersede')?.to).toBe('superseded')
    expect(stepOf('elsewhere', 'change')).toBeNull()
  })

  test('who sees a board is a switch in every state', () => {
    for (const status of boardStatuses) expect(boardSteps[status].share?.to).toBe(status)
  })

  test('a board is agreed when every quadrant has a card; each empty one is named', () => {
    expect(whyNotAgreeable([]).map(one => one.code)).toEqual(['no-cards'])
    expect(whyNotAgreeable([card('a', 'strength'), card('b', 'threat')]).map(one => one.code)).toEqual([
      'no-weakness',
      'no-opportunity',
    ])
    expect(whyNotAgreeable(quadrants.map(quadrant => card(quadrant, quadrant)))).toEqual([])
  })
})

describe('pairs', () => {
  test('a strategy links inside and outside, never two of one side', () => {
    expect(pairKindOf('strength', 'opportunity')).toBe('SO')
    expect(pairKindOf('strength', 'threat')).toBe('ST')
    expect(pairKindOf('weakness', 'opportunity')).toBe('WO')
    expect(pairKindOf('weakness', 'threat')).toBe('WT')
    for (const one of quadrants)
      for (const other of quadrants)
        expect(pairKindOf(one, other) !== null).toBe(sideOf(one) === 'inner' && sideOf(other) === 'outer')
  })

  test('the heaviest pair comes first; of equal ones SO before ST, WO and WT; a linked pair is left out', () => {
    const cards = [
      card('w3', 'weakness', 3),
      card('s3', 'strength', 3),
      card('s1', 'strength', 1),
      card('o3', 'opportunity', 3),
      card('t3', 'threat', 3),
    ]
    const names = (linked: { innerCardId: string; outerCardId: string }[], most = 10) =>
      heaviestUnlinked(cards, linked, most).map(one => `${one.kind} ${one.inner.id}${one.outer.id} ${one.heaviness}`)
    expect(names([])).toEqual(['SO s3o3 9', 'ST s3t3 9', 'WO w3o3 9', 'WT w3t3 9', 'SO s1o3 3', 'ST s1t3 3'])
    expect(names([{ innerCardId: 's3', outerCardId: 'o3' }], 2)).toEqual(['ST s3t3 9', 'WO w3o3 9'])
  })

  test('whatever the cards: nothing linked is proposed, nothing lighter comes before something heavier, each pair once', () => {
    const cards = fc.array(
      fc.record({
        quadrant: fc.constantFrom(...quadrants),
        weight: fc.integer({ min: 1, max: 3 }),
        isLinked: fc.boolean(),
      }),
      { maxLength: 14 },
    )
    fc.assert(
      fc.property(cards, found => {
        const all = found.map((one, index) => ({ ...one, id: String(index) }))
        const inner = all.filter(one => sideOf(one.quadrant) === 'inner')
        const outer = all.filter(one => sideOf(one.quadrant) === 'outer')
        const linked = inner.flatMap(one =>
          outer.flatMap(other =>
            one.isLinked && other.isLinked ? [{ innerCardId: one.id, outerCardId: other.id }] : [],
          ),
        )
        const proposed = heaviestUnlinked(all, linked, 1_000)
        expect(proposed).toHaveLength(inner.length * outer.length - linked.length)
        expect(new Set(proposed.map(one => `${one.inner.id} ${one.outer.id}`)).size).toBe(proposed.length)
        const heavy = proposed.map(one => one.heaviness)
        expect(heavy).toEqual(heavy.toSorted((a, b) => b - a))
      }),
    )
  })
})

describe('two boards', () => {
  const of = (id: string, quadrant: Quadrant, text: string, more: Partial<ComparedCard> = {}): ComparedCard => ({
    id,
    fromCardId: null,
    quadrant,
    text,
    weight: 2,
    ...more,
  })

  test('what came, went, moved and was said otherwise', () => {
    const before = [
      of('a', 'weakness', 'Weinig plekken'),
      of('b', 'threat', 'Subsidie stopt'),
      of('c', 'strength', 'Korte lijnen'),
      of('d', 'strength', 'Één gezicht'),
    ]
    const after = [
      of('e', 'strength', 'Meer plekken', { fromCardId: 'a' }),
      of('f', 'strength', 'Korte lijnen', { fromCardId: 'c', weight: 3 }),
      of('g', 'strength', 'Een gezicht'),
      of('h', 'opportunity', 'Nieuwe wijk'),
    ]
    expect(compareCards(before, after).map(one => [one.what, one.before?.text, one.after?.text])).toEqual([
      ['moved', 'Weinig plekken', 'Meer plekken'],
      ['new', undefined, 'Nieuwe wijk'],
      ['gone', 'Subsidie stopt', undefined],
      ['changed', 'Korte lijnen', 'Korte lijnen'],
      ['changed', 'Één gezicht', 'Een gezicht'],
    ])
  })

  test('as a picture, a card that moved stands in both quadrants, and weights add up then and now', () => {
    const before = [
      of('a', 'weakness', 'Weinig plekken'),
      of('c', 'strength', 'Korte lijnen'),
      of('s', 'strength', 'Vast'),
    ]
    const after = [
      of('e', 'strength', 'Meer plekken', { fromCardId: 'a', weight: 1 }),
      of('f', 'strength', 'Korte lijnen', { fromCardId: 'c', weight: 3 }),
      of('h', 'opportunity', 'Nieuwe wijk'),
      of('s2', 'strength', 'Vast'),
    ]
    const found = changePicture(compareCards(before, after))
    expect(found.map(one => [one.quadrant, one.before, one.after, one.same, one.marks.map(mark => mark.sign)])).toEqual(
      [
        ['strength', 4, 6, 1, ['movedIn', 'heavier']],
        ['weakness', 2, 0, 0, ['movedOut']],
        ['opportunity', 0, 2, 0, ['came']],
        ['threat', 0, 0, 0, []],
      ],
    )
    expect(found[0]?.marks[0]).toEqual({ sign: 'movedIn', text: 'Meer plekken', was: 2, is: 1, other: 'weakness' })
    expect(changePicture(compareCards(after, before)).flatMap(one => one.marks.map(mark => mark.sign))).toEqual([
      'lighter',
      'movedOut',
      'movedIn',
      'gone',
    ])
  })

  test('a card is known over a board in between, and a copy is known before an equal text', () => {
    const first = [of('root', 'threat', 'Krapte')]
    const third = [
      of('new', 'threat', 'Krapte'),
      of('kin', 'opportunity', 'Krapte maakt werkgevers open', { fromCardId: 'root' }),
    ]
    expect(compareCards(first, third).map(one => one.what)).toEqual(['moved', 'new'])
  })

  test('a board beside itself is the same, and beside an empty one all came or all went', () => {
    const cards = fc.uniqueArray(
      fc.record({ id: fc.uuid(), quadrant: fc.constantFrom(...quadrants), text: fc.string() }),
      {
        selector: one => one.id,
        maxLength: 20,
      },
    )
    fc.assert(
      fc.property(cards, found => {
        const board = found.map(one => of(one.id, one.quadrant, one.text))
        const all = (what: string) => board.map(() => what)
        expect(compareCards(board, board).map(one => one.what)).toEqual(all('same'))
        expect(compareCards([], board).map(one => one.what)).toEqual(all('new'))
        expect(compareCards(board, []).map(one => one.what)).toEqual(all('gone'))
      }),
    )
  })
})

test('a board of a partner names the partner; sections are those of the exercise', () => {
  const input = { object: 'partner', year: 2026, heldOn: '2026-11-02' }
  expect(NewBoardInput.safeParse(input).error?.issues).toMatchObject([{ path: ['aboutId'], message: 'choose' }])
  expect(NewBoardInput.safeParse({ ...input, object: 'network' }).success).toBe(true)
  expect(sectionKeysOf('own')).toEqual(['successFactors', 'failFactors', 'learningGoals'])
  expect(sectionKeysOf('network')).toEqual(['strikes', 'missing', 'additions', 'how'])
})

test('on paper each quadrant has its place, the fullest sets the height of its row, and what does not fit is counted', () => {
  const many = Array.from({ length: 14 }, (_, index) => ({ text: `kaart ${index}`, weight: 1 }))
  const quadrant = (heading: string, cards: typeof many) => ({ heading, cards })
  const { width, height, shapes } = boardShapes([
    quadrant('Sterk', many),
    quadrant('Zwak', []),
    quadrant('Kans', []),
    quadrant('Bedreiging', []),
  ])
  const rects = shapes.flatMap(one => (one.kind === 'rect' ? [one] : []))
  expect(rects).toHaveLength(4)
  expect(rects[0]?.height).toBe(rects[1]?.height)
  expect(rects[0]!.height).toBeGreaterThan(rects[2]!.height)
  for (const one of rects) expect(one.x + one.width <= width && one.y + one.height <= height).toBe(true)
  const texts = shapes.flatMap(one => (one.kind === 'text' ? [one] : []))
  expect(texts.map(one => one.text)).toContain('+ 2')
  for (const one of texts) expect(rects.some(rect => one.y > rect.y && one.y < rect.y + rect.height)).toBe(true)
})
