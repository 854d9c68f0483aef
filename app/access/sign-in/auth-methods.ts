import type { RoleFamily } from '../roles'

export type AuthMethodKey = 'password' | 'mail-link'

/** A way to sign in. A passkey or an organisation's own single sign-on is one more row here and one more route. */
export interface AuthMethod {
  key: AuthMethodKey
  /** Whose memberships it opens. */
  opens: readonly RoleFamily[]
  /** A second factor, where the account has or needs one, is asked after it. */
  secondFactor: boolean
}

export const authMethods: Readonly<Record<AuthMethodKey, AuthMethod>> = {
  password: { key: 'password', opens: ['staff', 'employer', 'school', 'trainee'], secondFactor: true },
  'mail-link': { key: 'mail-link', opens: ['trainee'], secondFactor: false },
}
