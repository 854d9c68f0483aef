import { appOrigin } from '../app-origin.server'

const host = () => new URL(appOrigin()).hostname

/** The Message-ID of a mail of ours, by the id of its row. */
export function messageIdOf(id: string): string {
  return `<${id}@${host()}>`
}

/** The id of the row of a mail of ours, by its Message-ID without angle brackets; null for any other. */
export function ownMailId(messageId: string): string | null {
  const [id = '', at = ''] = messageId.split('@')
  return at.toLowerCase() === host() ? id : null
}
