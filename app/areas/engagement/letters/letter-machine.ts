import type { Machine } from '~/areas/placements/state-machine'

export const letterStates = [
  'draft',
  'offered',
  'signed',
  'reviewed',
  'superseded',
  'ended',
  'withdrawn',
  'refused',
  'expired',
] as const
export type LetterState = (typeof letterStates)[number]

export const letterEvents = [
  'edit',
  'offer',
  'resend',
  'sign',
  'refuse',
  'withdraw',
  'expire',
  'review',
  'end',
  'supersede',
] as const
export type LetterEvent = (typeof letterEvents)[number]

export const letterRoles = ['staff', 'signer', 'system'] as const
export type LetterRole = (typeof letterRoles)[number]

export const letterGuards = [
  'endsLater',
  'yourTurn',
  'textUnchanged',
  'moreSignersLeft',
  'lastSigner',
  'signingTermPassed',
  'endDateReached',
  'successorSigned',
] as const
export type LetterGuard = (typeof letterGuards)[number]

/** In force: it was signed by all and did not end. Only these are evidence of a level. */
export const lettersInForce = ['signed', 'reviewed'] as const satisfies readonly LetterState[]

/** The life of a letter of intent (4.A.2; design: E4): offered text does not change, a change is a new version to sign. */
export const letterMachine: Machine<LetterState, LetterEvent, LetterRole, LetterGuard> = {
  name: 'letter',
  initial: 'draft',
  states: letterStates,
  terminal: ['superseded', 'ended', 'withdrawn', 'refused', 'expired'],
  events: letterEvents,
  roles: letterRoles,
  steps: [
    { from: ['draft'], on: 'edit', by: ['staff'], to: 'draft' },
    { from: ['draft'], on: 'offer', by: ['staff'], to: 'offered', guards: ['endsLater'] },
    { from: ['offered'], on: 'resend', by: ['staff'], to: 'offered' },
    {
      from: ['offered'],
      on: 'sign',
      by: ['signer'],
      to: 'offered',
      guards: ['yourTurn', 'textUnchanged', 'moreSignersLeft'],
    },
    {
      from: ['offered'],
      on: 'sign',
      by: ['signer'],
      to: 'signed',
      guards: ['yourTurn', 'textUnchanged', 'lastSigner'],
    },
    { from: ['offered'], on: 'refuse', by: ['signer'], to: 'refused', guards: ['yourTurn'], requires: ['reason'] },
    { from: ['draft', 'offered'], on: 'withdraw', by: ['staff'], to: 'withdrawn', requires: ['reason'] },
    { from: ['offered'], on: 'expire', by: ['system'], to: 'expired', guards: ['signingTermPassed'] },
    { from: ['signed', 'reviewed'], on: 'review', by: ['staff'], to: 'reviewed', requires: ['note'] },
    { from: ['signed', 'reviewed'], on: 'end', by: ['staff'], to: 'ended', requires: ['reason'] },
    { from: ['signed', 'reviewed'], on: 'end', by: ['system'], to: 'ended', guards: ['endDateReached'] },
    { from: ['signed', 'reviewed'], on: 'supersede', by: ['system'], to: 'superseded', guards: ['successorSigned'] },
  ],
}

/** Whether a new version can be drawn up after this one: from every letter that is no longer worked on or out for signing. */
export function mayRenew(state: LetterState): boolean {
  return state !== 'draft' && state !== 'offered'
}

export function isLetterState(text: string | null): text is LetterState {
  return (letterStates as readonly (string | null)[]).includes(text)
}
