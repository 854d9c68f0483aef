import { group, lines } from './field-kinds'

/** Group 19: the agreement in plain language, for the trainee. */
export const SummaryFields = group({ sentences: lines(15) })
export const summaryMandatory = ['sentences']
