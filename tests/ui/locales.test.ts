import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createI18n } from '~/platform/i18n'
import en from '~/locales/en'
import nl from '~/locales/nl'

const app = fileURLToPath(new URL('../../app', import.meta.url))

function leaves(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]]
  if (typeof node !== 'object' || node === null) throw new Error(`${path} is neither a text nor a group`)
  return Object.entries(node).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key))
}

const dutch = new Map(leaves(nl))
const english = new Map(leaves(en))

const variables = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map(match => match[1]).sort()

test('both languages have the same keys', () => {
  expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort())
})

test('no text is empty', () => {
  const empty = [...dutch, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key)
  expect(empty).toEqual([])
})

test('a text and its translation use the same variables', () => {
  const different = [...dutch]
    .filter(([key, text]) => {
      const plural = /_(one|other)$/.test(key)
      const without = (names: (string | undefined)[]) => names.filter(name => !plural || name !== 'count')
      return String(without(variables(text))) !== String(without(variables(english.get(key) ?? '')))
    })
    .map(([key]) => key)
  expect(different).toEqual([])
})

test('no text shouts', () => {
  const loud = [...dutch, ...english].filter(([, text]) => /!(\s|$)/.test(text)).map(([key]) => key)
  expect(loud).toEqual([])
})

test('every text file is in the registry of its language', () => {
  for (const [language, registry] of [
    ['nl', nl],
    ['en', en],
  ] as const) {
    const files = readdirSync(join(app, 'locales', language)).map(name => name.replace(/\.ts$/, ''))
    const text = readFileSync(join(app, 'locales', language, 'index.ts'), 'utf8')
    const imported = files.filter(name => name !== 'index' && !text.includes(`'./${name}'`))
    const partOfOther = imported.filter(
      name =>
        !files.some(other =>
          readFileSync(join(app, 'locales', language, `${other}.ts`), 'utf8').includes(`'./${name}'`),
        ),
    )
    expect(partOfOther, `not registered in ${language}: ${Object.keys(registry).join(', ')}`).toEqual([])
  }
})

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return ['prisma', 'locales'].includes(entry.name) ? [] : sources(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

test('every text asked for by its name exists', () => {
  const i18n = createI18n('nl', nl)
  const exists = (namespace: string, key: string) =>
    ['', '_one', '_other'].some(ending => dutch.has(`${namespace}.${key}${ending}`)) ||
    (key.includes(':') && i18n.exists(key))
  const missing = sources(app).flatMap(file => {
    const text = readFileSync(file, 'utf8')
    const namespaces = [...text.matchAll(/(?:useTranslation\(|translator\([^,()]+(?:\([^)]*\))?,\s*)'([\w-]+)'/g)].map(
      match => match[1] ?? '',
    )
    if (namespaces.length === 0) return []
    return [...text.matchAll(/(?<![\w.])t\('([^'$]+)'/g)]
      .map(match => match[1] ?? '')
      .filter(key => !namespaces.some(namespace => exists(namespace, key)))
      .map(key => `${file.slice(app.length + 1)}: ${key}`)
  })
  expect(missing).toEqual([])
})

test('a text with a count is said in one and in many', () => {
  const t = createI18n('nl', nl).getFixedT('nl', 'common')
  expect(t('form.problems', { count: 1 })).toBe('Eén ding is nog niet goed')
  expect(t('form.problems', { count: 3 })).toBe('3 dingen zijn nog niet goed')
})

test('a text is the same whether it was asked before, with values and without, also of an unknown key', () => {
  const i18n = createI18n('en', { common: { greet: 'Hello {{name}}', plain: 'Save' } })
  const t = i18n.getFixedT('en', 'common' as never) as unknown as (key: string, values?: object) => string
  for (let asked = 0; asked < 2; asked++) {
    expect(t('plain')).toBe('Save')
    expect(t('greet', { name: 'Ada' })).toBe('Hello Ada')
    expect(t('greet', { name: 'Bea' })).toBe('Hello Bea')
    expect(t('unknown.key')).toBe('unknown.key')
  }
})

test('how many there are is written as the language writes numbers; a year and a number of days stay as they are', () => {
  const said = (language: 'nl' | 'en') => {
    const texts = { common: { rows_one: '{{count}} row', rows_other: '{{count}} rows of {{year}}' } }
    const t = createI18n(language, texts).getFixedT(language, 'common' as never)
    return (t as unknown as (key: string, values: object) => string)('rows', { count: 1052, year: 2031 })
  }
  expect(said('nl')).toBe('1.052 rows of 2031')
  expect(said('en')).toBe('1,052 rows of 2031')
})
