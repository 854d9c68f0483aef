import { group, long, number, yesNo } from './field-kinds'

/** Group 17: what the employer intends afterwards. */
export const IntentionFields = group({
  willOfferContract: yesNo(),
  contractMonths: number('months', 1, 60),
  contractHoursPerWeek: number('hours_a_week', 1, 40),
  conditions: long(500),
})
export const intentionMandatory: string[] = []
