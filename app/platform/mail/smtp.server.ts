import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import SmtpConnection from 'nodemailer/lib/smtp-connection'
import { env } from '../env.server'
import type { MailCalendar } from './mail-calendar'
import { messageIdOf } from './message-id.server'
import { outcomeOf, type SendOutcome } from './send-outcome'

export interface OutgoingMail {
  /** Id of the mail's row; its Message-ID follows from it, so that a second copy can be recognised. */
  id: string
  to: { address: string; name: string | null }
  locale: string
  subject: string
  html: string
  text: string
  calendar?: MailCalendar
  /** Name of the person in whose name it goes, in front of the product's own address. */
  fromName?: string
  /** Where mail servers tell that it did not arrive; the product's own address when left out. */
  bouncesTo?: string
  /** Addresses that an answer goes to; the product's own when left out. */
  replyTo?: readonly string[]
}

function senderAddress(): string {
  const from = env().MAIL_FROM
  return /<([^<>]+)>/.exec(from)?.[1] ?? from
}

async function compose(mail: OutgoingMail): Promise<Buffer> {
  const { address, name } = mail.to
  const { fromName, replyTo } = mail
  return new MailComposer({
    from: fromName ? { name: fromName, address: senderAddress() } : env().MAIL_FROM,
    ...(replyTo && { replyTo: [...replyTo] }),
    to: name ? { name, address } : address,
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    ...(mail.calendar && { icalEvent: { ...mail.calendar, filename: 'werkbrug.ics' } }),
    messageId: messageIdOf(mail.id),
    textEncoding: 'base64',
    headers: { 'Content-Language': mail.locale, 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  })
    .compile()
    .build()
}

function connectionOptions(url: URL): ConstructorParameters<typeof SmtpConnection>[0] {
  const secure = url.protocol === 'smtps:'
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as ConstructorParameters<typeof SmtpConnection>[0]
}

/** A message that remembers whether it was read, which happens only after the server asked for it. */
function watched(message: Buffer): { stream: Readable; isHandedOver(): boolean } {
  let handedOver = false
  const stream = new Readable({
    read() {
      handedOver = true
      this.push(message)
      this.push(null)
    },
  })
  return { stream, isHandedOver: () => handedOver }
}

/** Hands one mail to the mail server of SMTP_URL and says what is known of it. Never throws for what the server does. */
export async function sendBySmtp(mail: OutgoingMail): Promise<SendOutcome> {
  const address = env().SMTP_URL
  if (!address) return { kind: 'later', reason: 'SMTP_URL is not set' }
  const url = new URL(address)
  const message = await compose(mail)
  const { stream, isHandedOver } = watched(message)
  const connection = new SmtpConnection(connectionOptions(url))
  return new Promise<SendOutcome>(resolve => {
    const end = (outcome: SendOutcome) => {
      // First: closing tells of an end too, and the first outcome counts.
      resolve(outcome)
      if (outcome.kind === 'accepted') connection.quit()
      else connection.close()
    }
    const failed = (error: object) => end(outcomeOf(error, isHandedOver()))
    const send = () =>
      connection.send(
        { from: mail.bouncesTo ?? senderAddress(), to: [mail.to.address], size: message.length },
        stream,
        error => (error ? failed(error) : end({ kind: 'accepted' })),
      )
    connection.on('error', failed)
    connection.on('end', () => failed({ code: 'ECONNECTION' }))
    connection.connect(() => {
      if (!url.username) return send()
      const credentials = { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
      connection.login({ credentials }, error => (error ? failed(error) : send()))
    })
  })
}
