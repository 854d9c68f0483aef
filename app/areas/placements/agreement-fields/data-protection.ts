import { group, lines, number, text } from './field-kinds'

/** Group 18: who sees what, and how long it is kept. */
export const DataProtectionFields = group({
  hostSees: lines(10),
  coachSees: lines(10),
  keptMonths: number('months', 1, 120),
  contact: text(300),
})
export const dataProtectionMandatory = ['hostSees', 'coachSees', 'keptMonths', 'contact']
