/** How a contact wants to be reached. */
export const contactChannels = ['phone', 'mail', 'visit', 'message'] as const

/** Grounds of the GDPR (article 6, paragraph 1) on which data of a contact can be kept and used; a vital interest is none here. */
export const consentBases = ['legitimate_interest', 'consent', 'contract', 'public_task', 'legal_obligation'] as const

/** What a firm's own people keep up to date of each other. The rest is ours: how and when we may approach somebody, and why. */
export const ownContactFields = [
  'firstName',
  'lastName',
  'function',
  'email',
  'phone',
  'language',
  'channel',
  'siteId',
  'mentorCapacity',
  'leftOn',
] as const

/** What a mentor keeps up to date of the own person. */
export const selfContactFields = ownContactFields.filter(name => name !== 'leftOn')
