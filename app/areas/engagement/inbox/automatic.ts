/** A mail's header lines by lower-case name, the topmost first. */
export type HeaderLines = readonly { key: string; value: string }[]

/** More mails than this in one minute from one sender come from a machine. */
export const mostInOneMinute = 20

const has = (headers: HeaderLines, key: string) => headers.some(line => line.key === key)
const first = (headers: HeaderLines, key: string) =>
  headers
    .find(line => line.key === key)
    ?.value.trim()
    .toLowerCase() ?? null

/**
 * Whether a machine wrote the mail: auto-replies (RFC 3834), bulk and list mail (RFC 2919), bounces (an empty envelope
 * sender), and mails of our own that came back. `ourHost` is the right side of our Message-IDs.
 */
export function isAutomatic(mail: { headers: HeaderLines; envelopeFrom: string; ourHost: string }): boolean {
  const { headers, envelopeFrom, ourHost } = mail
  const submitted = first(headers, 'auto-submitted')
  if (submitted !== null && submitted.split(';')[0]?.trim() !== 'no') return true
  if (['bulk', 'list', 'junk', 'auto_reply'].includes(first(headers, 'precedence') ?? '')) return true
  const suppress = first(headers, 'x-auto-response-suppress')
  if (suppress !== null && suppress !== 'none') return true
  if (has(headers, 'list-id')) return true
  if (envelopeFrom === '') return true
  return [first(headers, 'message-id'), first(headers, 'x-original-message-id')].some(id =>
    id?.endsWith(`@${ourHost}>`),
  )
}
