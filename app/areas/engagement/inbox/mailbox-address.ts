/** Where mail into the file is fetched by IMAP, out of INBOUND_IMAP_URL. */
export interface MailboxAddress {
  host: string
  port: number
  /** TLS from the first byte; otherwise the connection is raised to TLS before the password goes over it. */
  isSecure: boolean
  /** On this machine itself the password may go over a plain connection. */
  isLocal: boolean
  user: string
  password: string
  folder: string
}

const localHosts: readonly string[] = ['localhost', '127.0.0.1', '::1']

/** Reads `imaps://user:password@host:993/INBOX`; the folder is INBOX when left out. */
export function readMailboxAddress(address: string): MailboxAddress {
  const url = new URL(address)
  const isSecure = url.protocol === 'imaps:'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return {
    host,
    port: Number(url.port) || (isSecure ? 993 : 143),
    isSecure,
    isLocal: localHosts.includes(host),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
  }
}
