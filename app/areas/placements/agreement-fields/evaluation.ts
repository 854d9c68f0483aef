import { choice, date, group, rows, text, yesNo } from './field-kinds'

export const evaluationMoments = ['start', 'mid', 'end', 'contact'] as const

/** Group 13: when the three look back together; at least three contact moments. */
export const EvaluationFields = group({
  moments: rows({ moment: choice('moments', evaluationMoments), on: date(), who: text(), form: text() }, 20),
  certificate: yesNo(),
})
export const evaluationMandatory = ['moments']
