const newContact = '/contact-moments/new'

/** Where a contact moment is recorded from this page: of an employer's own page, with that employer. */
export function contactAddress(pathname: string): string {
  const employer = /^\/employers\/([0-9a-f-]{36})(?:\/|$)/i.exec(pathname)?.[1]
  return employer ? `${newContact}?employer=${employer}` : newContact
}

/** What an address of the form asks for: employer, contact and channel; null for any other address. */
export function askedMoment(to: string) {
  const [path, search] = to.split('?')
  if (path !== newContact) return null
  const asked = new URLSearchParams(search)
  return { employerId: asked.get('employer'), contactId: asked.get('contact'), channel: asked.get('channel') }
}
