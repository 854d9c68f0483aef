import { parseForm } from '~/platform/forms/parse-form'
import { fail, ok, type Result } from '~/platform/result'
import { readAnswers, SurveyForm } from './survey-answers'
import type { SurveyTemplate } from './survey-template'

/** Reads a filled-in survey: its items by name, the rest by the form's schema. */
export function readSurveyForm(form: FormData, template: SurveyTemplate): Result<SurveyForm> {
  const read = readAnswers(form, new Set(template.items.map(item => item.key)))
  const rest = new FormData()
  for (const [name, value] of form.entries()) if (!name.startsWith('answers.')) rest.append(name, value)
  const input = parseForm(rest, SurveyForm)
  if (!input.ok) return fail(...read.problems, ...input.problems)
  return read.problems.length > 0 ? fail(...read.problems) : ok({ ...input.value, answers: read.answers })
}
