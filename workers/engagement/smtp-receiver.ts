import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { runAsSystem } from '~/access/run.server'
import { networkAddressedBy } from '~/areas/engagement/inbox/own-address.server'
import { receiveMail } from '~/areas/engagement/inbox/receive-mail.server'
import { workerDatabase } from '~/platform/database.server'
import { env } from '~/platform/env.server'
import { errorFacts, log } from '~/platform/log.server'
import { newId } from '~/platform/new-id.server'

/** Largest message that is taken, in bytes: 25 MB. */
export const mostBytes = 25 * 1_048_576

export interface SmtpReceiver {
  port: number
  stop(): Promise<void>
}

function refusal(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code })
}

const later = () => refusal(451, '4.3.0 We cannot take mail just now; please try again later')
const tooLarge = () => refusal(552, '5.3.4 This message is larger than 25 MB; please send it without its attachments')
const tooMany = () => refusal(451, '4.7.1 Too many messages today; please try again later')
const nobody = () => refusal(550, '5.1.1 There is no such address here')

/** A report of a mail server has an empty envelope sender (RFC 5321, 4.5.5). */
const networkOf = (address: string, { envelope }: SMTPServerSession) =>
  networkAddressedBy(workerDatabase(), address, senderOf(envelope) === '')

const senderOf = ({ mailFrom }: SMTPServerSession['envelope']) => (mailFrom ? mailFrom.address : '')

/** A refusal as it is, anything else as "later": the sender's server keeps the mail and tries again. */
function answerOf(error: unknown): Error {
  if (error instanceof Error && 'responseCode' in error) return error
  log().warn({ error: errorFacts(error) }, 'a mail could not be taken; its sender tries again')
  return later()
}

/** Writes a message to the spool; throws the refusal of one that is too large, after its last byte. */
async function spool(stream: SMTPServerDataStream, file: string): Promise<void> {
  let written = 0
  async function* limited(source: AsyncIterable<Buffer>) {
    for await (const part of source) {
      written += part.length
      if (written <= mostBytes) yield part
    }
  }
  await pipeline(stream, limited, createWriteStream(file, { mode: 0o600 }))
  if (stream.sizeExceeded || written > mostBytes) throw tooLarge()
}

async function take(stream: SMTPServerDataStream, session: SMTPServerSession, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, `${newId()}.eml`)
  try {
    await spool(stream, file)
    const raw = await readFile(file)
    const envelopeFrom = senderOf(session.envelope)
    const networks = await Promise.all(session.envelope.rcptTo.map(to => networkOf(to.address, session)))
    for (const id of new Set(networks.flatMap(network => network?.id ?? []))) {
      const done = await runAsSystem(id, 'engagement.receive-mail', ctx =>
        receiveMail(ctx, { raw, envelopeFrom, remoteAddress: session.remoteAddress }),
      )
      if ('putOff' in done) {
        log().warn({ network: id, by: done.putOff }, 'too many mails in a day: one has to wait at its sender')
        throw tooMany()
      }
    }
  } finally {
    await rm(file, { force: true })
  }
}

/**
 * Takes mail for the networks' own addresses. A message is acknowledged only after it is committed; while the database is away
 * everything is answered with "later". Relays, sign-in and sending on do not exist here.
 */
export async function startSmtpReceiver(options: { host: string; port: number }): Promise<SmtpReceiver> {
  const folder = path.join(env().DATA_DIR, 'inbound-spool')
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    banner: 'Werkbrug',
    size: mostBytes,
    maxClients: 20,
    closeTimeout: 5_000,
    socketTimeout: 60_000,
    logger: false,
    onRcptTo: (address, session, answer) => {
      if (session.envelope.rcptTo.length >= 50) return answer(refusal(452, '4.5.3 Too many recipients'))
      networkOf(address.address, session).then(
        network => answer(network ? null : nobody()),
        error => answer(answerOf(error)),
      )
    },
    onData: (stream, session, answer) => {
      take(stream, session, folder).then(
        () => answer(),
        error => {
          stream.resume()
          answer(answerOf(error))
        },
      )
    },
  })
  server.on('error', error => log().warn({ error: errorFacts(error) }, 'the mail receiver had an error'))
  server.listen(options.port, options.host)
  await once(server.server, 'listening')
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise(resolve => server.close(() => resolve())),
  }
}
