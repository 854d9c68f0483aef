import { conceptsInLines, takenConcepts } from '~/areas/matching/suggestions/taken'
import { partInputsOf, type PartInput } from '~/areas/vacancies/job-forms/job-form'
import type { FormTemplate, JobFormPart } from '~/areas/vacancies/job-forms/job-form-template'
import { parseForm } from '~/platform/forms/parse-form'
import type { Result } from '~/platform/result'

const line = /^(tasks|skills)\[(\d+)\]\.(\w+)$/
const naming = { tasks: 'what', skills: 'conceptUri' } as const

/**
 * Reads one part. Lines of tasks and skills that name nothing are left out; the others keep their order, and suggestions that
 * were ticked come after the skills.
 */
export function readPartForm(form: FormData, part: JobFormPart, template: FormTemplate): Result<PartInput> {
  /** The numbers of lines that name something, with the numbers that they get. */
  const filled = { tasks: new Map<string, number>(), skills: new Map<string, number>() }
  for (const [name, value] of form.entries()) {
    const [, list, number, field] = line.exec(name) ?? []
    const isCleared = list === 'skills' && form.get(`skills[${number}].conceptUriWords`) === ''
    if (isList(list) && field === naming[list] && number && String(value).trim() !== '' && !isCleared)
      if (!filled[list].has(number)) filled[list].set(number, filled[list].size)
  }
  const kept = new FormData()
  for (const [name, value] of form.entries()) {
    const [, list, number, field] = line.exec(name) ?? []
    const place = isList(list) ? filled[list].get(number ?? '') : undefined
    if (!isList(list)) kept.append(name, value)
    else if (place !== undefined) kept.append(`${list}[${place}].${field}`, value)
  }
  if (form.get('occupationUriWords') === '') kept.delete('occupationUri')
  if (part === 'requirements') {
    takenConcepts(form, conceptsInLines(kept)).forEach((uri, index) => {
      const name = `skills[${filled.skills.size + index}]`
      kept.set(`${name}.conceptUri`, uri)
      kept.set(`${name}.need`, 'essential')
      kept.set(`${name}.level`, '2')
    })
  }
  // A part may hold nothing but unticked boxes: its answers are then empty, not missing.
  if (part !== 'meta' && ![...kept.keys()].some(name => name.startsWith('answers.'))) kept.append('answers.none', '')
  const inputs = partInputsOf(template)
  return parseForm<typeof inputs.job>(kept, inputs[part] as never) as Result<PartInput>
}

function isList(text: string | undefined): text is 'tasks' | 'skills' {
  return text === 'tasks' || text === 'skills'
}
