import { Body, Container, Head, Heading, Hr, Html, Preview, Text } from '@react-email/components'
import type { ReactNode } from 'react'
import type { MailView } from './message'
import { styles } from './styles'

const texts = {
  nl: {
    greeting: 'Beste',
    greetingNobody: 'Beste lezer',
    from: (network: string) => `Deze mail komt van ${network}, verstuurd met Werkbrug.`,
    fromProduct: 'Deze mail is verstuurd met Werkbrug.',
    noReply: 'U kunt deze mail niet beantwoorden. Vragen? Neem contact op met de persoon met wie u samenwerkt.',
    noReplyPlain: 'Je kunt deze mail niet beantwoorden. Heb je een vraag? Vraag het aan je begeleider.',
  },
  en: {
    greeting: 'Dear',
    greetingNobody: 'Dear reader',
    from: (network: string) => `This mail comes from ${network}, sent with Werkbrug.`,
    fromProduct: 'This mail was sent with Werkbrug.',
    noReply: 'You cannot reply to this mail. Questions? Contact the person you work with.',
    noReplyPlain: 'You cannot reply to this mail. Do you have a question? Ask your coach.',
  },
}

interface LetterProps {
  view: MailView
  title: string
  /** The line that mail readers show beside the subject. */
  preview: string
  tone?: 'formal' | 'plain'
  children: ReactNode
}

/** The one layout of all mails: no pictures, nothing fetched, readable at any width. */
export function Letter({ view, title, preview, tone = 'formal', children }: LetterProps) {
  const t = texts[view.language]
  return (
    <Html lang={view.language} dir="ltr">
      <Head>
        <title>{title}</title>
      </Head>
      <Body style={styles.body}>
        <Preview>{preview}</Preview>
        <Container style={styles.sheet}>
          <Text style={styles.brand}>Werkbrug</Text>
          <Heading as="h1" style={styles.title}>
            {title}
          </Heading>
          <Text style={styles.text}>{view.toName ? `${t.greeting} ${view.toName},` : `${t.greetingNobody},`}</Text>
          {children}
          <Hr style={styles.rule} />
          <Text style={styles.small}>{view.networkName ? t.from(view.networkName) : t.fromProduct}</Text>
          <Text style={styles.small}>{tone === 'plain' ? t.noReplyPlain : t.noReply}</Text>
        </Container>
      </Body>
    </Html>
  )
}
