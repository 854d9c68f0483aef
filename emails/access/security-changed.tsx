import { Action } from '../parts/action'
import { Letter } from '../parts/letter'
import type { Message } from '../parts/message'
import { momentText } from '../parts/moment'
import { Paragraph } from '../parts/paragraph'

const texts = {
  nl: {
    subject: 'De beveiliging van uw account is gewijzigd',
    password: (at: string) => `Op ${at} is uw wachtwoord gewijzigd.`,
    'second-factor': (at: string) => `Op ${at} is de tweede stap van het inloggen gewijzigd.`,
    'backup-codes': (at: string) => `Op ${at} zijn nieuwe back-upcodes gemaakt. De oude werken niet meer.`,
    notYou: 'Was u dat niet? Kies dan meteen een nieuw wachtwoord en waarschuw uw beheerder.',
    button: 'Beveiliging bekijken',
  },
  en: {
    subject: 'The security of your account has changed',
    password: (at: string) => `On ${at} your password was changed.`,
    'second-factor': (at: string) => `On ${at} the second step of signing in was changed.`,
    'backup-codes': (at: string) => `On ${at} new backup codes were made. The old ones no longer work.`,
    notYou: 'Was it not you? Then choose a new password at once and warn your administrator.',
    button: 'See security',
  },
}

export const securityChanged: Message<'access.security-changed'> = {
  sample: { what: 'password', at: '2026-11-23T08:05:00.000Z' },
  subject: (_props, language) => texts[language].subject,
  Body: ({ props, view }) => {
    const t = texts[view.language]
    const what = t[props.what](momentText(props.at, view.language))
    return (
      <Letter view={view} title={t.subject} preview={what}>
        <Paragraph>{what}</Paragraph>
        <Paragraph>{t.notYou}</Paragraph>
        <Action href={`${view.origin}/settings/security`} label={t.button} language={view.language} />
      </Letter>
    )
  },
}
