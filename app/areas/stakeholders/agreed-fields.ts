import { scoreKinds } from './scores'

/** Fields of the form in which the group agrees on a value, in its order. */
export const agreedFields = [...scoreKinds, 'influenceReason', 'agreedNote']
