const newContact = '/contact-moments/new'

/** Where a contact moment is recorded from this page: of an employer's own page, with that employer. */
export function contactAddress(pathname: string): string {
  const employer = /^\/employers\/([0-9a-f-]{36})(?:\/|$)/i.exec(pathname)?.[1]
  return employer ? `${newContact}?employer=${employer}` : newContact
}
