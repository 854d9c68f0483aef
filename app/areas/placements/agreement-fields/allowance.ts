import { choice, group, number, text } from './field-kinds'

export const allowanceKinds = ['none', 'expenses', 'fixed'] as const

/** Group 10: what the trainee is paid, and who checked what that does to a benefit. */
export const AllowanceFields = group({
  kind: choice('allowanceKinds', allowanceKinds),
  amount: number('euro', 0, 5000),
  unit: choice('allowanceUnits', ['hour', 'day', 'week', 'month']),
  paidOn: text(100),
  travel: text(300),
  benefitEffect: text(300),
  benefitEffectCheckedBy: text(),
})
export const allowanceMandatory: string[] = []
