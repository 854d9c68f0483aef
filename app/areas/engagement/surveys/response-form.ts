import { Answers } from './survey-answers'

/** An answer as values of its form, by field name. */
export function formOfResponse(response: {
  answers: unknown
  topThree: readonly string[]
  respondentFunction: string | null
  freeText: string | null
  mayContact: boolean
}): Record<string, string | readonly string[]> {
  const read = Answers.safeParse(response.answers)
  const values: Record<string, string | readonly string[]> = {}
  for (const [key, said] of Object.entries(read.success ? read.data : {})) {
    if (said.importance !== undefined) values[`answers.${key}.importance`] = String(said.importance)
    if (said.lacking !== undefined) values[`answers.${key}.lacking`] = String(said.lacking)
    if (said.learnable !== undefined) values[`answers.${key}.learnable`] = said.learnable ? 'yes' : 'no'
  }
  if (response.topThree.length > 0) values.topThree = response.topThree
  if (response.respondentFunction) values.respondentFunction = response.respondentFunction
  if (response.freeText) values.freeText = response.freeText
  if (response.mayContact) values.mayContact = 'on'
  return values
}
