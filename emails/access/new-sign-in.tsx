import { Action } from '../parts/action'
import { Letter } from '../parts/letter'
import type { Message } from '../parts/message'
import { momentText } from '../parts/moment'
import { Paragraph } from '../parts/paragraph'

const texts = {
  nl: {
    subject: 'Er is met uw account ingelogd op een nieuw apparaat',
    what: (at: string, device: string) =>
      `Op ${at} is met uw account ingelogd op een apparaat dat wij nog niet kenden: ${device}.`,
    you: 'Was u dat? Dan hoeft u niets te doen.',
    notYou: 'Was u dat niet? Beëindig dan de sessie en kies een nieuw wachtwoord.',
    button: 'Mijn sessies bekijken',
  },
  en: {
    subject: 'Your account was used to sign in on a new device',
    what: (at: string, device: string) =>
      `On ${at} your account was used to sign in on a device that we did not know yet: ${device}.`,
    you: 'Was it you? Then there is nothing you need to do.',
    notYou: 'Was it not you? Then end the session and choose a new password.',
    button: 'See my sessions',
  },
}

export const newSignIn: Message<'access.new-sign-in'> = {
  sample: { at: '2026-11-23T08:05:00.000Z', device: 'Firefox, Linux' },
  subject: (_props, language) => texts[language].subject,
  Body: ({ props, view }) => {
    const t = texts[view.language]
    const what = t.what(momentText(props.at, view.language), props.device)
    return (
      <Letter view={view} title={t.subject} preview={what}>
        <Paragraph>{what}</Paragraph>
        <Paragraph>{t.you}</Paragraph>
        <Paragraph>{t.notYou}</Paragraph>
        <Action href={`${view.origin}/settings/sessions`} label={t.button} language={view.language} />
      </Letter>
    )
  },
}
