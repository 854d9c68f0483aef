import { group, long, text, time } from './field-kinds'

/** Group 14: absence and leave. */
export const AbsenceFields = group({ reportTo: text(), reportBefore: time(), leave: long(500), otherDuties: long(500) })
export const absenceMandatory: string[] = []
