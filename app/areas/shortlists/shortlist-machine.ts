import type { Machine } from '~/areas/placements/state-machine'

export const shortlistStates = ['shown', 'answered', 'replaced', 'withdrawn'] as const
export type ShortlistState = (typeof shortlistStates)[number]

export const shortlistEvents = ['answer_last', 'replace', 'withdraw', 'put_back'] as const
export type ShortlistEvent = (typeof shortlistEvents)[number]

export type ShortlistGuard = 'all-answered' | 'none-newer' | 'some-open'

/** A shortlist waits for the client, is answered, makes room for a newer one or is taken back. */
export const shortlistMachine: Machine<ShortlistState, ShortlistEvent, 'staff' | 'client', ShortlistGuard> = {
  name: 'shortlist',
  initial: 'shown',
  states: shortlistStates,
  terminal: ['replaced'],
  events: shortlistEvents,
  roles: ['staff', 'client'],
  steps: [
    { from: ['shown'], on: 'answer_last', by: ['staff', 'client'], to: 'answered', guards: ['all-answered'] },
    { from: ['shown'], on: 'replace', by: ['staff'], to: 'replaced' },
    { from: ['shown', 'answered'], on: 'withdraw', by: ['staff'], to: 'withdrawn' },
    { from: ['withdrawn'], on: 'put_back', by: ['staff'], to: 'shown', guards: ['none-newer', 'some-open'] },
    { from: ['withdrawn'], on: 'put_back', by: ['staff'], to: 'answered', guards: ['none-newer', 'all-answered'] },
  ],
}
