import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../app/ui/styles/tokens.css', import.meta.url), 'utf8')

const styles = readdirSync(new URL('../../app/ui/styles/', import.meta.url))
  .map(name => name.replace('.css', ''))
  .filter(name => !['app', 'fonts', 'tokens'].includes(name))

type Tokens = Record<string, string>

function block(start: RegExp): Tokens {
  const from = css.search(start)
  if (from < 0) throw new Error(`no block ${start}`)
  const body = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from))
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(match => [match[1], match[2]?.trim() ?? '']),
  )
}

const light = block(/:root \{\s*color-scheme: light/)
const darkByDevice = block(/:root:not\(\[data-theme='light'\]\)/)
const darkByChoice = block(/:root\[data-theme='dark'\]/)

function luminance(hex: string): number {
  const channels = [1, 3, 5].map(at => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (channels[0] ?? 0) + 0.7152 * (channels[1] ?? 0) + 0.0722 * (channels[2] ?? 0)
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

const papers = ['paper', 'paper-2', 'paper-3']
const texts: [string, string][] = [
  ...['ink', 'ink-2', 'ink-3'].flatMap(ink => papers.map((paper): [string, string] => [ink, paper])),
  ...['accent', 'accent-2', 'good', 'warn', 'bad', 'info', 'client'].flatMap(ink =>
    ['paper', 'paper-2'].map((paper): [string, string] => [ink, paper]),
  ),
  ...['accent', 'good', 'warn', 'bad', 'info', 'client'].map((tone): [string, string] => [tone, `${tone}-soft`]),
  ...['accent', 'good', 'warn', 'bad', 'info', 'client'].map((tone): [string, string] => ['ink', `${tone}-soft`]),
  ['accent-2', 'accent-soft'],
  ['bad-2', 'bad-soft'],
  ['ink-2', 'accent-soft'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-2'],
  ['bad-ink', 'bad'],
  ['bad-ink', 'bad-2'],
]
const mapHues = ['map-1', 'map-2', 'map-3', 'map-4', 'map-5', 'map-6', 'map-7', 'map-rest']
const shapes: [string, string][] = ['edge', 'focus', 'client', 'employer', 'accent', ...mapHues].flatMap(mark =>
  ['paper', 'paper-2'].map((paper): [string, string] => [mark, paper]),
)

describe.each([
  ['light', light],
  ['dark', darkByChoice],
])('%s', (_name, tokens) => {
  const value = (name: string) => {
    const found = tokens[name]
    if (!found?.startsWith('#')) throw new Error(`token ${name} is not a colour: ${found}`)
    return found
  }

  test.each(texts)('%s on %s is readable text: 4.5 to 1', (ink, paper) => {
    expect(contrast(value(ink), value(paper))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(shapes)('%s on %s is a visible shape: 3 to 1', (mark, paper) => {
    expect(contrast(value(mark), value(paper))).toBeGreaterThanOrEqual(3)
  })
})

test('the dark colours are the same by device and by choice', () => {
  expect(darkByDevice).toEqual(darkByChoice)
})

test('light and dark name the same tokens', () => {
  expect(Object.keys(darkByChoice).sort()).toEqual(Object.keys(light).sort())
})

test('every token that a style uses exists', () => {
  const files = styles
  const known = new Set([...css.matchAll(/--([\w-]+):/g)].map(match => match[1]))
  const unknown = files.flatMap(file => {
    const text = readFileSync(new URL(`../../app/ui/styles/${file}.css`, import.meta.url), 'utf8')
    return [...text.matchAll(/var\(--([\w-]+)\)/g)].map(match => match[1] ?? '').filter(name => !known.has(name))
  })
  expect(unknown).toEqual([])
})

test('no style sets a colour of its own', () => {
  const files = styles.filter(file => !['print', 'state'].includes(file))
  for (const file of files) {
    const text = readFileSync(new URL(`../../app/ui/styles/${file}.css`, import.meta.url), 'utf8')
    expect(text.match(/#[0-9a-f]{3,8}\b|rgb\(/gi), file).toBeNull()
  }
})
