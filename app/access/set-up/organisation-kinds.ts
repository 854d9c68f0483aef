/** Kinds of organisation that can start a network. */
export const organisationKindsToSetUp = ['municipality', 'uwv', 'ngo', 'education', 'other'] as const
