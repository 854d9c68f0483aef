import { z } from 'zod'
import { strategies } from '../strategies'
import { readEuros } from './euros'

const Euros = z
  .string()
  .max(30)
  .transform((text, context) => {
    const cents = readEuros(text)
    if (cents !== null && cents > 0) return cents
    context.addIssue({ code: 'custom', message: 'not-an-amount', input: text })
    return z.NEVER
  })

/** A strategy for chosen relations; `seen` is the one that stood there, for a single relation. */
export const ChooseInput = z.object({
  strategy: z.enum(strategies),
  reason: z.string().max(1_000).optional(),
  seen: z.enum(strategies).optional(),
})
export type ChooseInput = z.infer<typeof ChooseInput>

/** A line of the budget: paid by an organisation of the network, or by somebody else who is named. */
export const LineInput = z
  .object({
    what: z.string().min(1).max(300),
    amount: Euros,
    organisationId: z.uuid().optional(),
    payer: z.string().max(200).optional(),
  })
  .superRefine((input, context) => {
    if ((input.organisationId === undefined) === (input.payer === undefined))
      context.addIssue({ code: 'custom', path: ['payer'], message: 'one-payer', input: input.payer })
  })
export type LineInput = z.infer<typeof LineInput>

export const SpendingInput = z.object({
  lineId: z.uuid(),
  amount: Euros,
  spentOn: z.iso.date('not-a-date'),
  note: z.string().max(500).optional(),
})
export type SpendingInput = z.infer<typeof SpendingInput>

/** An action of the plan as a whole, or about one of its relations. */
export const ActionInput = z.object({
  title: z.string().min(1).max(300),
  dueOn: z.iso.date('not-a-date'),
  ownerId: z.uuid().optional(),
})
export type ActionInput = z.infer<typeof ActionInput>
