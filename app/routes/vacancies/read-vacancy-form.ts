import { parseForm } from '~/platform/forms/parse-form'
import type { Result } from '~/platform/result'
import { VacancyInput } from '~/areas/vacancies/vacancy'

const line = /^competences\[(\d+)\]\.(\w+)$/

/** Reads the form of a place. Lines of the profile without a competence are left out; the others keep their order. */
export function readVacancyForm(form: FormData): Result<VacancyInput> {
  const filled = [...form.entries()]
    .map(([name, value]) => ({ match: line.exec(name), value }))
    .filter(one => one.match?.[2] === 'conceptUri' && String(one.value).trim() !== '')
    .map(one => one.match?.[1] ?? '')
  const kept = new FormData()
  for (const [name, value] of form.entries()) {
    const match = line.exec(name)
    if (!match) kept.append(name, value)
    else if (filled.includes(match[1] ?? ''))
      kept.append(`competences[${filled.indexOf(match[1] ?? '')}].${match[2]}`, value)
  }
  return parseForm(kept, VacancyInput)
}
