import { group, lines, text } from './field-kinds'

/** Group 15: whom to turn to when something is wrong. */
export const ConflictFields = group({
  orderOfContact: lines(6),
  reportPoint: text(300),
  complaints: text(300),
})
export const conflictMandatory: string[] = []
