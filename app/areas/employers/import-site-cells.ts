/** Cells of an import that belong to an employer's main site, and how the database keeps them. */
export const siteCells = [
  ['establishment_number', 'text'],
  ['street', 'text'],
  ['house_number', 'text'],
  ['postcode', 'text'],
  ['city', 'text'],
  ['accessible', 'list'],
  ['access_note', 'text'],
  ['transit_minutes', 'int'],
  ['transit_stop', 'text'],
  ['childcare', 'text'],
  ['sbb_occupations', 'list'],
] as const
/** What a site has of which nothing is known. */
export const siteDefaults: Readonly<Record<string, string>> = { childcare: 'unknown' }

/** Cells of an import that belong to a contact, beside who it is. */
export const contactCells = [
  ['first_name', 'text'],
  ['last_name', 'text'],
  ['function', 'text'],
  ['email', 'text'],
  ['phone', 'text'],
  ['language', 'text'],
  ['roles', 'list'],
  ['mentor_capacity', 'int'],
  ['do_not_contact_until', 'date'],
  ['channel', 'text'],
  ['consent_basis', 'text'],
  ['consent_on', 'date'],
] as const
