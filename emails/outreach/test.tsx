import { Letter } from '../parts/letter'
import type { Message } from '../parts/message'
import { Paragraph } from '../parts/paragraph'

const texts = {
  nl: {
    subject: 'Proefmail van Werkbrug',
    text: 'Deze mail laat zien dat Werkbrug mails kan versturen. U hoeft niets te doen.',
  },
  en: {
    subject: 'Test mail from Werkbrug',
    text: 'This mail shows that Werkbrug can send mails. There is nothing you need to do.',
  },
}

export const testMail: Message<'outreach.test'> = {
  sample: {},
  subject: (_props, language) => texts[language].subject,
  Body: ({ view }) => {
    const t = texts[view.language]
    return (
      <Letter view={view} title={t.subject} preview={t.text}>
        <Paragraph>{t.text}</Paragraph>
      </Letter>
    )
  },
}
