import { createRequire } from 'node:module'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { projectFolder } from '../commands/project-folder'

const rooms = ['app', 'workers', 'emails', 'commands', 'prisma', 'bench', 'tests']
const generated = path.join('app', 'platform', 'prisma')

function filesOf(room: string): string[] {
  return readdirSync(path.join(projectFolder, room), { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(projectFolder, path.join(entry.parentPath, entry.name)))
    .filter(file => !file.startsWith(generated))
}

const files = rooms.flatMap(filesOf)
const sources = files.filter(file => /\.(ts|tsx)$/.test(file))
const read = (file: string) => readFileSync(path.join(projectFolder, file), 'utf8')

test('no arrow points where the house forbids it', { timeout: 120_000 }, async () => {
  const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
    forbidden: object[]
    options: object
  }
  const cruiseOptions = { ...options, baseDir: projectFolder, validate: true, ruleSet: { forbidden } } as ICruiseOptions
  const tsConfig = extractTsConfig(path.join(projectFolder, 'tsconfig.json'))
  const { output } = await cruise(['app', 'workers', 'emails', 'commands'], cruiseOptions, undefined, { tsConfig })
  const { summary } = output as ICruiseResult
  expect(summary.violations.map(violation => `${violation.rule.name}: ${violation.from} -> ${violation.to}`)).toEqual(
    [],
  )
})

test('the environment is read in one file', () => {
  const readers = sources.filter(
    file => /process\.env\b/.test(read(file)) && file !== path.join('tests', 'architecture.test.ts'),
  )
  expect(readers).toEqual([path.join('app', 'platform', 'env.server.ts')])
})

/** Where a file asks the database itself: a property of `db`, `ctx.db` or a `tx`, or SQL of its own. */
function queriesIn(file: string): string[] {
  const tree = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, false)
  const found: string[] = []
  const isDatabase = (node: ts.Expression): boolean =>
    ts.isIdentifier(node)
      ? ['db', 'tx'].includes(node.text)
      : ts.isPropertyAccessExpression(node) && ['db', 'tx'].includes(node.name.text)
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
      const isSql = ts.isPropertyAccessExpression(node) && /^\$(query|execute)Raw/.test(node.name.text)
      const isFragment = node.getText(tree) === 'Prisma.sql'
      if (isDatabase(node.expression) || isSql || isFragment) found.push(`${file}: ${node.getText(tree)}`)
    }
    const takesApart =
      ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name) && node.initializer !== undefined
    if (takesApart && isDatabase(node.initializer as ts.Expression)) found.push(`${file}: ${node.getText(tree)}`)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

test('within the areas only stores ask the database', { timeout: 60_000 }, () => {
  const others = sources.filter(
    file => file.startsWith(path.join('app', 'areas')) && !/\.store\.server\.ts$/.test(file),
  )
  expect(others.flatMap(queriesIn)).toEqual([])
  const stores = sources.filter(file => /\.store\.server\.ts$/.test(file))
  expect(stores.filter(file => queriesIn(file).length > 0).length).toBeGreaterThan(stores.length / 2)
})

test('the form of a request is read in one file, which answers for broken ones', () => {
  const readers = sources.filter(file => file.startsWith('app') && /request\.formData\(\)/.test(read(file)))
  expect(readers).toEqual([path.join('app', 'platform', 'forms', 'read-form.server.ts')])
})

test('no folder is called after nothing', () => {
  const vague = /(^|\/)(utils?|helpers?|common|misc|shared|lib)\//
  expect(files.filter(file => vague.test(file.replaceAll('\\', '/')))).toEqual([])
})

test('no file only hands on what others export', () => {
  const isBarrel = (file: string): boolean => {
    const statements = read(file)
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      .split('\n')
      .filter(line => line.trim() !== '')
    return statements.length > 1 && statements.every(line => /^export (type )?(\*|\{[^}]*\}) .*from /.test(line))
  }
  expect(sources.filter(isBarrel)).toEqual([])
})

test('no source file is longer than 300 lines', () => {
  const long = sources
    .filter(
      file =>
        file.startsWith('app') ||
        file.startsWith('workers') ||
        file.startsWith('emails') ||
        file.startsWith('commands'),
    )
    .filter(file => !file.includes(path.join('app', 'locales')))
    .map(file => ({ file, lines: read(file).split('\n').length }))
    .filter(({ lines }) => lines > 300)
  expect(long).toEqual([])
})

test('file names are kebab-case', () => {
  const odd = sources.filter(file => !/^[a-z0-9$]+([.-][a-z0-9]+)*\.tsx?$/.test(path.basename(file)))
  expect(odd).toEqual([])
})
