import { Button, Link, Section } from '@react-email/components'
import type { MailLanguage } from './message'
import { SmallPrint } from './paragraph'
import { styles } from './styles'

const texts = {
  nl: { instead: 'Werkt de knop niet? Open dan dit adres:' },
  en: { instead: 'Does the button not work? Then open this address:' },
}

/** The one thing to do, as a button and as an address that can be read and copied. */
export function Action({ href, label, language }: { href: string; label: string; language: MailLanguage }) {
  return (
    <Section style={{ margin: '0 0 16px' }}>
      <Button href={href} style={styles.button}>
        {label}
      </Button>
      <div style={{ height: '16px' }} />
      <SmallPrint>
        {texts[language].instead} <Link href={href}>{href}</Link>
      </SmallPrint>
    </Section>
  )
}
