import { choice, date, group, lines, rows, text } from './field-kinds'

export const amendmentKinds = [
  'period',
  'place',
  'mentor',
  'coach',
  'hours',
  'allowance',
  'interruption',
  'end',
] as const

/** Group 21: annexes and the chain of amendments. */
export const AnnexesFields = group({
  annexes: lines(),
  amends: text(40),
  amendments: rows(
    { number: text(40), kind: choice('amendmentKinds', amendmentKinds), on: date(), text: text(500) },
    30,
  ),
})
export const annexesMandatory: string[] = []
