import { expect, test } from 'vitest'
import { firstThings, type FirstItem } from '~/areas/insight/first'
import { AgreementContent, agreementGroups, emptyAgreement } from '~/areas/placements/agreement-content'
import { agreementEvents } from '~/areas/placements/agreement-machine'
import { fieldsOfGroup, formName, groupValueOf } from '~/areas/placements/agreement-form'
import { partsOf } from '~/areas/placements/document-parts'
import { valueAt } from '~/areas/placements/field-list'
import { placementEvents, placementMachine } from '~/areas/placements/placement-machine'
import { storyWords } from '~/areas/placements/placement-story'
import { checklistOf } from '~/areas/placements/rate-conditions-form'
import { renderAgreementText } from '~/areas/placements/render-agreement-text'
import { openGates } from '~/areas/placements/start-checklist'
import { StepForm, stepReasons } from '~/areas/placements/step-input'
import { agreementTemplate } from '../../prisma/seed/agreement-templates'
import { completeAgreement } from './sample-placement'

/** What a browser sends for a group that is filled in: one text for each box. */
function answersOf(content: AgreementContent, group: (typeof agreementGroups)[number]): Map<string, string> {
  const answers = new Map<string, string>()
  const text = (value: unknown) =>
    value === null || value === undefined ? '' : value === true ? 'yes' : value === false ? 'no' : String(value)
  for (const field of fieldsOfGroup(group)) {
    const value = valueAt(content, field.path)
    if (field.kind === 'lines') answers.set(formName(field), (value as string[]).join('\r\n'))
    else if (field.kind !== 'rows') answers.set(formName(field), text(value))
    else
      (value as Record<string, unknown>[]).forEach((row, index) =>
        field.columns.forEach(({ name }) => answers.set(`${formName(field)}[${index}].${name}`, text(row[name]))),
      )
  }
  return answers
}

test('every group of an agreement comes back from its form as it was', () => {
  const content = completeAgreement()
  for (const group of agreementGroups) {
    const answers = answersOf(content, group)
    const read = groupValueOf(group, name => answers.get(name), content)
    expect(AgreementContent.shape[group].parse(read), group).toEqual(content[group])
  }
})

test('a form that is sent empty empties its group but for what the product sets itself', () => {
  const content = completeAgreement()
  const period = groupValueOf('period', () => '', content)
  expect(AgreementContent.shape.period.parse(period)).toEqual(emptyAgreement().period)
  const heading = AgreementContent.shape.heading.parse(groupValueOf('heading', () => '', content))
  expect(heading).toMatchObject({ number: content.heading.number, type: 'internship' })
})

test('a cleared row is left out and what is no number is refused', () => {
  const rows = new Map([
    ['schedule[0].weekday', ''],
    ['schedule[1].weekday', 'monday'],
    ['schedule[1].from', '09:00'],
    ['schedule[1].until', '15:00'],
    ['hoursPerWeek', '20,5'],
    ['totalHours', 'veel'],
  ])
  const read = groupValueOf('period', name => rows.get(name), emptyAgreement())
  expect(read.schedule).toEqual([{ weekday: 'monday', from: '09:00', until: '15:00' }])
  expect(read.hoursPerWeek).toBe(20.5)
  expect(AgreementContent.shape.period.safeParse(read).error?.issues.map(issue => issue.path.join('.'))).toEqual([
    'totalHours',
  ])
})

test('the parts of the text are the whole text, the plain summary before the sheet', () => {
  for (const locale of ['nl', 'en'] as const) {
    const document = renderAgreementText(completeAgreement(), agreementTemplate('internship', locale))
    const { opening, summary, sheet, terms } = partsOf(document)
    expect([...opening, ...summary, ...sheet, ...terms]).toEqual(document.blocks)
    expect(summary.some(block => block.kind === 'list')).toBe(true)
    expect(terms.length).toBeGreaterThan(10)
  }
})

test('each step that asks for a reason has a list of its own, and other needs words', () => {
  const asking = placementMachine.steps.filter(step => step.requires?.includes('reason')).map(step => step.on)
  expect(Object.keys(stepReasons).sort()).toEqual([...new Set(asking)].sort())
  for (const event of asking) {
    expect(StepForm.safeParse({ event, reason: 'anything' }).success).toBe(false)
    expect(StepForm.safeParse({ event, reason: 'other' }).success).toBe(false)
    expect(StepForm.safeParse({ event, reason: 'other', note: 'Uitleg' }).success).toBe(true)
  }
  expect(StepForm.safeParse({ event: 'client_agrees' }).success).toBe(true)
})

test('a gate cannot be waved away as not applicable', () => {
  const checklist = checklistOf(() => 'not_applicable')
  expect(openGates(checklist)).toContain('shared_goal')
  expect(checklist.shared_goal).toBeUndefined()
  expect(openGates(checklistOf(() => 'met'))).toEqual([])
})

test('every step of both machines is told in its own words', () => {
  const steps = { placement: placementEvents, agreement: agreementEvents }
  for (const event of placementEvents)
    expect(storyWords(`placements.${event.replaceAll('_', '-')}`, steps)).toEqual({ kind: 'placement-step', event })
  for (const event of agreementEvents)
    expect(storyWords(`placements.agreement-${event.replaceAll('_', '-')}`, steps).kind).toMatch(/agreement-step/)
  expect(storyWords('placements.something-new', steps)).toEqual({ kind: 'event', key: 'other' })
})

test('what is broken comes before who waits, and who waits longest first', () => {
  const silent = (days: number): FirstItem => ({
    kind: 'employer-silent',
    to: `/placements/${days}`,
    employer: 'A',
    place: 'B',
    days,
  })
  const items: FirstItem[] = [
    { kind: 'relation-silent', to: '/employers/1', employer: 'C', days: null },
    silent(6),
    silent(12),
    { kind: 'seal-failed', to: '/agreements/1', number: '1' },
  ]
  const order = firstThings(items, 3)
  expect(order.map(item => item.kind)).toEqual(['seal-failed', 'employer-silent', 'employer-silent'])
  expect(order[1]).toMatchObject({ days: 12 })
})
