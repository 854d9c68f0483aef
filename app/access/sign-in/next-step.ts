import { familyOf, needsSecondFactor, type Role } from '../roles'
import { authMethods, type AuthMethodKey } from './auth-methods'

/** What somebody on the way in has to do next; `nowhere`: no membership is open to this way in. */
export type SignInStep = 'code' | 'enrol' | 'choose' | 'in' | 'nowhere'

export interface OnTheWayIn<M extends { id: string; role: Role }> {
  method: AuthMethodKey
  /** Memberships in force. */
  memberships: readonly M[]
  hasSecondFactor: boolean
  secondFactorDone: boolean
  /** The membership that was chosen, if any. */
  chosenId?: string
}

/** The memberships that a way in opens. */
export function openedBy<M extends { role: Role }>(method: AuthMethodKey, memberships: readonly M[]): M[] {
  return memberships.filter(membership => authMethods[method].opens.includes(familyOf(membership.role)))
}

/** The next step, and the membership that one comes in as when there is nothing left to do. */
export function decideStep<M extends { id: string; role: Role }>(
  state: OnTheWayIn<M>,
): { step: Exclude<SignInStep, 'in'> } | { step: 'in'; membership: M } {
  const open = openedBy(state.method, state.memberships)
  if (open.length === 0) return { step: 'nowhere' }
  if (authMethods[state.method].secondFactor && !state.secondFactorDone) {
    if (state.hasSecondFactor) return { step: 'code' }
    if (open.some(membership => needsSecondFactor(membership.role))) return { step: 'enrol' }
  }
  const chosen =
    state.chosenId === undefined
      ? open.length === 1
        ? open[0]
        : undefined
      : open.find(one => one.id === state.chosenId)
  return chosen ? { step: 'in', membership: chosen } : { step: 'choose' }
}
