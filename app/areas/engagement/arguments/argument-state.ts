/** How an argument stands in the library. */
export const argumentStates = ['offered', 'expired', 'archived'] as const
export type ArgumentState = (typeof argumentStates)[number]
