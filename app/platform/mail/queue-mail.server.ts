import type { Ctx } from '~/access/context'
import { MailLink } from './link-kinds'
import { mailCatalogue, type MailInput, type MailTemplate } from './mail-catalogue'
import type { Language } from '../languages'
import type { MailCalendar } from './mail-calendar'
import type { PersonalSender } from './personal-sender'

export interface NewMail<K extends MailTemplate = MailTemplate> {
  template: K
  /** One address. */
  to: string
  toName?: string
  locale: Language
  props: MailInput<K>
  /** What the mail's link opens; its token is made when the mail is sent. */
  link?: Omit<MailLink, 'purpose'>
  /** A calendar file that goes with the mail: an invitation, or its end. */
  calendar?: MailCalendar
  /** The colleague in whose name it goes; the product's own name when left out. */
  personal?: PersonalSender
  /** True makes any mail a legal letter. */
  legal?: boolean
  dueAt?: Date
  /** The same key is never mailed twice; say what makes this mail this mail, for example `invitation:<id>:1`. */
  dedupeKey?: string
  /** The thing that the mail is about. */
  subject?: { type: string; id: string }
}

/**
 * Puts a mail in the queue, in the transaction of the change that it tells of: a rolled-back change sends nothing. Returns the
 * mail's id, or null when a mail with this key is there already. Throws when props or link do not fit the template.
 */
export async function queueMail<K extends MailTemplate>(ctx: Ctx, mail: NewMail<K>): Promise<string | null> {
  const definition = mailCatalogue[mail.template]
  const props = definition.props.parse(mail.props)
  const link = definition.link ? MailLink.parse({ ...mail.link, purpose: definition.link }) : undefined
  const networkId = ctx.actor.kind === 'sign-in' ? null : ctx.actor.networkId
  const id = ctx.newId()
  const dueAt = mail.dueAt ?? ctx.now
  const { count } = await ctx.db.mailMessage.createMany({
    data: {
      id,
      networkId,
      template: mail.template,
      locale: mail.locale,
      toAddress: mail.to,
      toName: mail.toName ?? null,
      props: {
        ...props,
        ...(link && { link }),
        ...(mail.calendar && { calendar: { ...mail.calendar } }),
        ...(mail.personal && { personal: { ...mail.personal } }),
      },
      legal: mail.legal ?? definition.legal,
      dueAt,
      dedupeKey: mail.dedupeKey ?? null,
      subjectType: mail.subject?.type ?? null,
      subjectId: mail.subject?.id ?? null,
      createdAt: ctx.now,
    },
    skipDuplicates: true,
  })
  if (count === 0) return null
  if (networkId) {
    const after = { template: mail.template, locale: mail.locale, about: mail.subject?.type ?? null }
    ctx.record({ kind: 'outreach.mail-queued', subject: { type: 'mail', id }, dataClass: 'system', after })
  }
  ctx.enqueue({ name: 'outreach.send-mail', payload: { mailId: id }, dedupeKey: `outreach.send-mail:${id}`, dueAt })
  return id
}
