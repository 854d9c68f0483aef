import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { clientFit } from '~/areas/matching/client-fit'
import { dropReasons } from '~/areas/matching/filters'
import { exampleClient, examplePlace, workedExample } from '~/areas/matching/worked-example'

test('the numbers of the user page are those of the rules', async () => {
  const page = await readFile('docs/users/matching.md', 'utf8')
  const example = workedExample()
  const rows = [...page.matchAll(/^\| .*? \| .*? \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$/gm)]
  expect(rows.map(row => row.slice(1).map(Number))).toEqual(
    example.competences.map(one => [one.asked, one.claimed, one.weight, one.points]),
  )
  const { wishes, goals, hours, travel } = example.weights
  const percent = Object.fromEntries(example.parts.map(one => [one.part, one.percent]))
  for (const words of [
    `Samen ${example.employerFit} van de 100.`,
    `is ${example.employerFit} out of 100.`,
    `wensen (${wishes}), doelen (${goals}), uren (${hours}) en reizen (${travel})`,
    `wishes (${wishes}), goals (${goals}), hours (${hours}) and travel (${travel})`,
    `voor ${percent.wishes}, de uren voor ${percent.hours} en het reizen voor ${percent.travel} van de 100: samen ${example.clientFit} van de 100`,
    `for ${percent.wishes}, the hours for ${percent.hours} and the travel for ${percent.travel} out of 100: together ${example.clientFit} out of 100`,
  ])
    expect(page.replace(/\s+/g, ' ')).toContain(words)
})

test('the hours of a place that may be offered count for all or not at all, as the page says', async () => {
  const hours = [undefined, 0, 8, 16, 20, 24, 32, 40]
  const scores = new Set<number>()
  for (const hoursMinPerWeek of hours)
    for (const hoursMaxPerWeek of hours) {
      const place = { ...examplePlace, hoursMinPerWeek, hoursMaxPerWeek }
      if (dropReasons(exampleClient, place).length > 0) continue
      const { parts } = clientFit(exampleClient, place)
      for (const { part, score } of parts) if (part === 'hours') scores.add(score)
    }
  expect([...scores]).toEqual([1])
  const page = (await readFile('docs/users/matching.md', 'utf8')).replace(/\s+/g, ' ')
  expect(page).toContain('De uren van een plek op de lijst passen altijd, want anders viel de plek af')
  expect(page).toContain('The hours of a place on the list always fit, for otherwise it dropped out')
})

test('the example may be offered', () => {
  expect(dropReasons(exampleClient, examplePlace)).toEqual([])
})
