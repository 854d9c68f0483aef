import { render, toPlainText } from '@react-email/components'
import { createElement } from 'react'
import type { MailProps, MailTemplate } from '~/platform/mail/mail-catalogue'
import { messages } from './messages'
import type { MailView, Message } from './parts/message'

export interface RenderedMail {
  subject: string
  html: string
  text: string
}

/** Writes a mail: subject, HTML and plain text from one source. */
export async function renderMail<K extends MailTemplate>(
  template: K,
  props: MailProps<K>,
  view: MailView,
): Promise<RenderedMail> {
  const message: Message<K> = messages[template]
  const html = await render(createElement(message.Body, { props, view }))
  const text = toPlainText(html, { wordwrap: 76 })
  return { subject: message.subject(props, view.language), html, text }
}
