import type { Prisma } from '~/platform/prisma/client'

/** What of each contact of an employer is needed to tell whether, and where, they may be approached; in order of name. */
export const contactsToApproach = {
  select: {
    id: true,
    firstName: true,
    lastName: true,
    function: true,
    email: true,
    roles: true,
    doNotContactUntil: true,
    leftOn: true,
  },
  orderBy: [{ lastName: 'asc' }, { id: 'asc' }],
} as const satisfies Prisma.Employer$contactsArgs
