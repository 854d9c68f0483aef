import { date, group, long, text } from './field-kinds'

/** Group 9: safety and insurance. */
export const SafetyFields = group({
  instruction: long(1000),
  equipment: long(1000),
  liabilityInsurer: text(),
  liabilityPolicyNumber: text(60),
  liabilityValidUntil: date(),
  accidentPolicy: text(300),
  incidents: long(500),
})
export const safetyMandatory = [
  'instruction',
  'liabilityInsurer',
  'liabilityPolicyNumber',
  'liabilityValidUntil',
  'accidentPolicy',
]
