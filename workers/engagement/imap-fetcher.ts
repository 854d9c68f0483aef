import { rootCertificates } from 'node:tls'
import { ImapFlow } from 'imapflow'
import { runAsSystem } from '~/access/run.server'
import { readMailboxAddress, type MailboxAddress } from '~/areas/engagement/inbox/mailbox-address'
import { networkAddressedBy } from '~/areas/engagement/inbox/own-address.server'
import { receiveMail } from '~/areas/engagement/inbox/receive-mail.server'
import { envelopeSenderOf, isReportMail, recipientsOf } from '~/areas/engagement/inbox/recipients'
import { mailboxRelay } from '~/areas/engagement/inbox/sender-proof'
import { workerDatabase } from '~/platform/database.server'
import { log } from '~/platform/log.server'
import { JobError } from '../parts/failure-reason'
import { mostBytes } from './smtp-receiver'

/** So many messages are taken in one run; the next run goes on. */
const mostInOneRun = 200

export interface Fetched {
  /** Put in line for reading. */
  taken: number
  /** For none of the networks' addresses: left in the folder, as seen. */
  notOurs: number
  /** Above 25 MB: left in the folder, as seen and flagged. */
  tooLarge: number
  /** Of a sender, or for a network, that had too many in 24 hours: left in the folder, as seen and flagged. */
  tooMany: number
}

export interface MailboxOptions {
  /** INBOUND_IMAP_URL */
  address: string
  /** A certificate (PEM) that is trusted beside those that Node knows. */
  trusted?: string
  /** Where what was taken goes; it is marked as seen where it lies when left out. */
  doneFolder?: string
  signal?: AbortSignal
  told?(fetched: Fetched): Promise<void>
}

function openConnection(address: MailboxAddress, trusted: string | undefined): ImapFlow {
  const { host, port, isSecure, isLocal, user, password } = address
  return new ImapFlow({
    host,
    port,
    secure: isSecure,
    doSTARTTLS: isSecure || isLocal ? undefined : true,
    tls: trusted === undefined ? undefined : { ca: [...rootCertificates, trusted] },
    auth: { user, pass: password },
    clientInfo: { name: 'Werkbrug' },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
  })
}

/** Why a mailbox could not be read, for the administrator: the place and what its server answered, never the password. */
function reasonFor(error: unknown, { host, port }: MailboxAddress): JobError {
  if (error instanceof JobError) return error
  const { code, authenticationFailed } = error as { code?: string; authenticationFailed?: boolean }
  if (authenticationFailed) return new JobError(`the mailbox at ${host}:${port} refused the name or the password`)
  return new JobError(`the mailbox at ${host}:${port} could not be read${code ? ` (${code})` : ''}`)
}

/**
 * Fetches what is unseen in a mailbox and takes it in like the receiver does. A message is marked or moved only after it is
 * committed: a run that breaks off leaves it unseen, and its second copy is recognised when it is read. Throws JobError.
 */
export async function fetchMailbox(options: MailboxOptions): Promise<Fetched> {
  const address = readMailboxAddress(options.address)
  const client = openConnection(address, options.trusted)
  const broken = new Promise<never>((_, reject) => client.on('error', reject))
  broken.catch(() => undefined)
  try {
    await client.connect()
    const { signal } = options
    const stopped = new Promise<never>((_, reject) =>
      signal?.addEventListener('abort', () => reject(new JobError('stopped before everything was fetched'))),
    )
    stopped.catch(() => undefined)
    return await Promise.race([takeUnseen(client, address, options), broken, stopped])
  } catch (error) {
    throw reasonFor(error, address)
  } finally {
    client.close()
  }
}

async function takeUnseen(client: ImapFlow, address: MailboxAddress, options: MailboxOptions): Promise<Fetched> {
  const { doneFolder, signal, told } = options
  await openFolder(client, address.folder)
  if (doneFolder && !(await client.list()).some(one => one.path === doneFolder))
    throw new JobError(`the mailbox has no folder ${doneFolder}; make it, or leave INBOUND_IMAP_DONE_FOLDER empty`)
  const fetched: Fetched = { taken: 0, notOurs: 0, tooLarge: 0, tooMany: 0 }
  const unseen = await client.search({ seen: false }, { uid: true })
  if (!unseen) return brokenOff()
  for (const uid of unseen.slice(0, mostInOneRun)) {
    if (signal?.aborted) break
    const outcome = await takeOne(client, uid, doneFolder)
    if (outcome) fetched[outcome] += 1
    await told?.(fetched)
  }
  await client.logout()
  if (fetched.notOurs + fetched.tooLarge + fetched.tooMany > 0)
    log().warn(fetched, 'the mailbox holds mail that was not taken')
  return fetched
}

async function openFolder(client: ImapFlow, folder: string): Promise<void> {
  try {
    await client.mailboxOpen(folder)
  } catch (error) {
    const { mailboxMissing } = error as { mailboxMissing?: boolean }
    throw mailboxMissing ? new JobError(`the mailbox has no folder ${folder}`) : error
  }
}

/** Takes one message; null when somebody took it away meanwhile. */
async function takeOne(client: ImapFlow, uid: number, doneFolder: string | undefined): Promise<keyof Fetched | null> {
  const known = await client.fetchOne(String(uid), { uid: true, size: true }, { uid: true })
  if (known && (known.size ?? 0) > mostBytes) {
    await mark(client, uid, ['\\Seen', '\\Flagged'])
    return 'tooLarge'
  }
  const message = await client.fetchOne(String(uid), { uid: true, source: true }, { uid: true })
  const raw = message ? message.source : undefined
  if (!raw) return client.usable ? null : brokenOff()
  const networks = await networksFor(raw)
  let isPutOff = false
  for (const id of networks) {
    const done = await runAsSystem(id, 'engagement.receive-mail', ctx =>
      receiveMail(ctx, { raw, envelopeFrom: envelopeSenderOf(raw), remoteAddress: mailboxRelay }),
    )
    isPutOff ||= 'putOff' in done
  }
  if (isPutOff) {
    await mark(client, uid, ['\\Seen', '\\Flagged'])
    return 'tooMany'
  }
  await mark(client, uid, ['\\Seen'])
  if (networks.length === 0) return 'notOurs'
  if (doneFolder && !(await client.messageMove(String(uid), doneFolder, { uid: true })))
    throw new JobError(`the mailbox does not move mail to the folder ${doneFolder}`)
  return 'taken'
}

function brokenOff(): never {
  throw Object.assign(new Error('the connection to the mailbox broke off'), { code: 'ECONNRESET' })
}

/** The client answers false, and throws nothing, when the server refused or went away. */
async function mark(client: ImapFlow, uid: number, flags: string[]): Promise<void> {
  if (!(await client.messageFlagsAdd(String(uid), flags, { uid: true }))) brokenOff()
}

async function networksFor(raw: Uint8Array): Promise<string[]> {
  const found = await Promise.all(
    recipientsOf(raw).map(one => networkAddressedBy(workerDatabase(), one, isReportMail(raw))),
  )
  return [...new Set(found.flatMap(network => network?.id ?? []))]
}
