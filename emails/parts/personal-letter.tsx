import { Body, Container, Head, Hr, Html, Preview, Text } from '@react-email/components'
import { Fragment } from 'react'
import type { MailView } from './message'
import { styles } from './styles'

const texts = {
  nl: {
    why: (sender: string, organisation: string, network: string) =>
      `${sender} van ${organisation} schrijft u dit als contactpersoon van een werkgever in ${network}. U kunt deze mail beantwoorden.`,
    rest: 'Wilt u deze mails liever niet, antwoord dat dan; wij houden ons eraan.',
  },
  en: {
    why: (sender: string, organisation: string, network: string) =>
      `${sender} of ${organisation} writes this to you as a contact of an employer in ${network}. You can reply to this mail.`,
    rest: 'If you would rather not get these mails, reply so and we will keep to it.',
  },
}

interface PersonalLetterProps {
  view: MailView
  title: string
  /** Plain text as a colleague wrote it: a blank line makes a paragraph. */
  text: string
  sender: string
  organisation: string
}

/** A mail that one person writes to another: no heading and no greeting of ours, and it can be answered. */
export function PersonalLetter({ view, title, text, sender, organisation }: PersonalLetterProps) {
  const t = texts[view.language]
  const paragraphs = text.split(/\n\s*\n/).filter(one => one.trim() !== '')
  return (
    <Html lang={view.language} dir="ltr">
      <Head>
        <title>{title}</title>
      </Head>
      <Body style={styles.body}>
        <Preview>{paragraphs[0]?.replace(/\s+/g, ' ').slice(0, 120) ?? title}</Preview>
        <Container style={styles.sheet}>
          {paragraphs.map((paragraph, index) => (
            <Text key={index} style={styles.text}>
              {paragraph.split('\n').map((line, at) => (
                <Fragment key={at}>
                  {at > 0 ? <br /> : null}
                  {line}
                </Fragment>
              ))}
            </Text>
          ))}
          <Hr style={styles.rule} />
          <Text style={styles.small}>{t.why(sender, organisation, view.networkName ?? 'Werkbrug')}</Text>
          <Text style={styles.small}>{t.rest}</Text>
        </Container>
      </Body>
    </Html>
  )
}
