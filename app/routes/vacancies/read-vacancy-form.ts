import { parseForm } from '~/platform/forms/parse-form'
import type { Result } from '~/platform/result'
import { conceptsInLines, takenConcepts } from '~/areas/matching/suggestions/taken'
import { VacancyInput } from '~/areas/vacancies/vacancy'

const line = /^competences\[(\d+)\]\.(\w+)$/

/**
 * Reads the form of a place. Lines of the profile without a competence are left out; the others keep their order, and
 * suggestions that were ticked come after them.
 */
export function readVacancyForm(form: FormData): Result<VacancyInput> {
  const filled = [...form.entries()]
    .map(([name, value]) => ({ match: line.exec(name), value }))
    .filter(one => one.match?.[2] === 'conceptUri' && String(one.value).trim() !== '')
    .filter(one => form.get(`competences[${one.match?.[1]}].conceptUriWords`) !== '')
    .map(one => one.match?.[1] ?? '')
  const kept = new FormData()
  for (const [name, value] of form.entries()) {
    const match = line.exec(name)
    if (!match) kept.append(name, value)
    else if (filled.includes(match[1] ?? ''))
      kept.append(`competences[${filled.indexOf(match[1] ?? '')}].${match[2]}`, value)
  }
  if (form.get('occupationUriWords') === '') kept.delete('occupationUri')
  takenConcepts(form, conceptsInLines(kept)).forEach((uri, index) => {
    const name = `competences[${filled.length + index}]`
    kept.set(`${name}.conceptUri`, uri)
    kept.set(`${name}.kind`, 'essential')
    kept.set(`${name}.level`, '2')
  })
  return parseForm(kept, VacancyInput)
}
