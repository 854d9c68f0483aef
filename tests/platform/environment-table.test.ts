import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../../commands/project-folder'
import { environment } from '~/platform/env-variables'

const readme = path.join(projectFolder, 'README.md')

test('the README has a row with the name and the default of every variable', () => {
  expect(existsSync(readme)).toBe(true)
  const rows = readFileSync(readme, 'utf8')
    .split('\n')
    .filter(line => line.startsWith('| `'))
  for (const [name, definition] of Object.entries(environment)) {
    const row = rows.find(line => line.startsWith(`| \`${name}\` |`))
    expect(row, `a row of ${name}`).toBeDefined()
    const { fallback } = definition as { fallback?: string }
    if (fallback !== undefined) expect(row).toContain(`\`${fallback}\``)
  }
})
