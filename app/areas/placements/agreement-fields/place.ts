import { group, long, number, text } from './field-kinds'

/** Group 4: where the work is done. */
export const PlaceFields = group({
  workAddress: text(300),
  department: text(),
  remotePercent: number('percent', 0, 100),
  travel: long(500),
})
export const placeMandatory = ['workAddress']
