import { Action } from '../parts/action'
import { Letter } from '../parts/letter'
import type { Message } from '../parts/message'
import { Paragraph, SmallPrint } from '../parts/paragraph'

const texts = {
  nl: {
    subject: 'Een nieuw wachtwoord kiezen',
    intro: 'U vroeg om een nieuw wachtwoord voor Werkbrug. Met de knop kiest u er een.',
    button: 'Nieuw wachtwoord kiezen',
    small: 'De link werkt kort en één keer. Hebt u hier niet om gevraagd? Dan blijft uw wachtwoord zoals het is.',
  },
  en: {
    subject: 'Choose a new password',
    intro: 'You asked for a new password for Werkbrug. The button lets you choose one.',
    button: 'Choose a new password',
    small: 'The link works for a short time and once. Did you not ask for this? Then your password stays as it is.',
  },
}

export const resetPassword: Message<'access.reset-password'> = {
  sample: {},
  subject: (_props, language) => texts[language].subject,
  Body: ({ view }) => {
    const t = texts[view.language]
    return (
      <Letter view={view} title={t.subject} preview={t.intro}>
        <Paragraph>{t.intro}</Paragraph>
        <Action href={view.url ?? view.origin} label={t.button} language={view.language} />
        <SmallPrint>{t.small}</SmallPrint>
      </Letter>
    )
  },
}
