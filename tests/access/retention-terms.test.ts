import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { retentionTerms } from '~/access/retention-terms'
import { projectFolder } from '../../commands/project-folder'

test('each term stands in the handbook with its length and its ground', () => {
  const page = readFileSync(path.join(projectFolder, 'docs/operations.md'), 'utf8')
  for (const [name, { months, source }] of Object.entries(retentionTerms)) {
    const line = page.split('\n').find(one => one.startsWith(`| \`${name}\`:`))
    expect(line, name).toContain(`| ${months} months |`)
    expect(line, name).toContain(source)
  }
})
