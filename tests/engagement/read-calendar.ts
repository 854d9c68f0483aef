export type CalendarFields = Record<string, string>

/** Reads a calendar by the rules of RFC 5545: unfolds lines, takes events apart, undoes the escapes of texts. */
export function readCalendar(text: string): { head: CalendarFields; events: CalendarFields[]; attendees: string[] } {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n')
  const head: CalendarFields = {}
  const events: CalendarFields[] = []
  const attendees: string[] = []
  let event: CalendarFields | null = null
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push((event = {}))
    const colon = line.search(/:(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    if (colon < 0) continue
    const name = line.slice(0, colon)
    const value = line.slice(colon + 1).replace(/\\([\\;,nN])/g, (_, one: string) => (/n/i.test(one) ? '\n' : one))
    if (name.startsWith('ATTENDEE')) attendees.push(value.replace(/^mailto:/i, ''))
    else if (name.startsWith('ORGANIZER') && event) event.ORGANIZER = value.replace(/^mailto:/i, '')
    else (event ?? head)[name] = value
    if (line === 'END:VEVENT') event = null
  }
  return { head, events, attendees }
}
