import type { AgreementEvent } from './agreement-machine'
import type { PlacementEvent } from './placement-machine'

export const settledBecause = [
  'answered',
  'withdrawn',
  'introduced',
  'drafted',
  'resumed',
  'over',
  'sent',
  'submitted',
  'change-asked',
  'stopped',
  'sealed',
  'follow-up-answered',
  'answer-changed',
] as const
export type SettledBecause = (typeof settledBecause)[number]

/** Which tasks an event settles: done when it is what they waited for, cancelled when there is nothing to wait for any more. */
export interface Settling {
  tasks: readonly string[]
  to: 'done' | 'cancelled'
  because: SettledBecause
}

const gone: Settling[] = [
  {
    tasks: [
      'placement-asks-client',
      'placement-asks-employer',
      'placement-plan-introduction',
      'placement-draft-agreement',
    ],
    to: 'cancelled',
    because: 'withdrawn',
  },
]
/** When a proposal is taken back before anybody answered it. */
export const settledByTakingBack: readonly Settling[] = gone

const over: Settling[] = [{ tasks: ['placement-interrupted'], to: 'cancelled', because: 'over' }]

/** By event of a placement; an event that is not here settles nothing. */
export const settledByPlacement: Readonly<Partial<Record<PlacementEvent, readonly Settling[]>>> = {
  client_agrees: [{ tasks: ['placement-asks-client'], to: 'done', because: 'answered' }],
  client_withdraws: [{ tasks: ['placement-asks-client'], to: 'done', because: 'answered' }, ...gone],
  employer_accepts: [{ tasks: ['placement-asks-employer'], to: 'done', because: 'answered' }],
  employer_declines: [{ tasks: ['placement-asks-employer'], to: 'done', because: 'answered' }],
  employer_withdraws: gone,
  agree: [{ tasks: ['placement-plan-introduction'], to: 'done', because: 'introduced' }],
  resume: [{ tasks: ['placement-interrupted'], to: 'done', because: 'resumed' }],
  complete: over,
  end_early: over,
}

const stopped: Settling[] = [
  {
    tasks: ['agreement-may-be-sent', 'agreement-change-asked', 'agreement-returned'],
    to: 'cancelled',
    because: 'stopped',
  },
]

/** By event of an agreement. */
export const settledByAgreement: Readonly<Partial<Record<AgreementEvent, readonly Settling[]>>> = {
  submit_for_review: [{ tasks: ['agreement-change-asked', 'agreement-returned'], to: 'done', because: 'submitted' }],
  send: [{ tasks: ['agreement-may-be-sent'], to: 'done', because: 'sent' }],
  ask_change: [{ tasks: ['agreement-may-be-sent'], to: 'cancelled', because: 'change-asked' }],
  cancel: stopped,
  seal_succeeded: [{ tasks: ['agreement-seal-failed'], to: 'done', because: 'sealed' }],
}

/** A new draft is what was asked for after an introduction, and after an agreement that was not signed. */
export const settledByDraft: readonly Settling[] = [
  {
    tasks: ['placement-draft-agreement', 'agreement-declined', 'agreement-expired'],
    to: 'done',
    because: 'drafted',
  },
]
