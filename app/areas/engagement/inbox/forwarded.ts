const prefix = /^\s*(?:(?:re|aw|antw)\s*:\s*)*(?:fwd?|fw|tr|wg|doorst|doorgestuurd|dst)\s*:/i
const marker =
  /(?:forwarded message|doorgestuurd bericht|oorspronkelijk bericht|original message|weitergeleitete nachricht)/i
const sender = /^[\s>*]*(?:van|from|von|de)\s*:\*?\s*(.+)$/i
const receiver = /^[\s>*]*(?:aan|to|an|à|cc)\s*:\*?\s*(.+)$/i
const address = /[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi

/** Lines of the block of headers that is looked at below the sender's line. */
const blockLines = 8

export function isForward(subject: string, text: string): boolean {
  return prefix.test(subject) || marker.test(text.slice(0, 4_000))
}

export function addressesIn(text: string): string[] {
  return (text.slice(0, 2_000).match(address) ?? []).map(one => one.toLowerCase())
}

/**
 * The people of a mail that was forwarded, as mail programs write them above its text: the first block of headers counts, for
 * that is the mail that was passed on. Empty when the mail is no forward or names nobody.
 */
export function forwardedPeople(subject: string, text: string): { from: string[]; to: string[] } {
  const nobody = { from: [], to: [] }
  if (!isForward(subject, text)) return nobody
  const lines = text.split(/\r?\n/, 400)
  const start = lines.findIndex(line => addressesIn(sender.exec(line)?.[1] ?? '').length > 0)
  if (start < 0) return nobody
  const block = lines.slice(start + 1, start + 1 + blockLines)
  return {
    from: addressesIn(sender.exec(lines[start] ?? '')?.[1] ?? '').slice(0, 1),
    to: block.flatMap(line => addressesIn(receiver.exec(line)?.[1] ?? '')),
  }
}
