/** Why a place did not go on, and for how many clients: in fives, of fewer than ten nothing. */
export interface RefusalReason {
  /** Who said no: set aside by who guides, the employer, or the client. */
  side: 'set_aside' | 'employer' | 'client'
  reason: string
  clients: number
}
