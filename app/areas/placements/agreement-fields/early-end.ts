import { group, lines, long, number } from './field-kinds'

/** Group 16: ending before the end. */
export const EarlyEndFields = group({
  whoMayEnd: lines(6),
  reasons: lines(10),
  noticeDays: number('days', 0, 60),
  replacementDuty: long(500),
})
export const earlyEndMandatory = ['whoMayEnd', 'reasons', 'noticeDays']
