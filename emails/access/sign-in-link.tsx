import { Action } from '../parts/action'
import { Letter } from '../parts/letter'
import type { Message } from '../parts/message'
import { Paragraph, ShortCode, SmallPrint } from '../parts/paragraph'

const texts = {
  nl: {
    subject: 'Inloggen bij Werkbrug',
    plain: {
      intro: 'Klik op de knop. Dan ben je ingelogd.',
      code: 'Of typ deze code op de pagina waar je net was:',
      ends: 'De link en de code werken één uur en één keer.',
      notYou: 'Heb je dit niet gevraagd? Dan hoef je niets te doen.',
    },
    formal: {
      intro: 'Met de knop logt u in.',
      code: 'Of vul deze code in op de pagina waar u was:',
      ends: 'De link en de code werken één uur en één keer.',
      notYou: 'Hebt u hier niet om gevraagd? Dan hoeft u niets te doen.',
    },
    button: 'Inloggen',
  },
  en: {
    subject: 'Sign in to Werkbrug',
    plain: {
      intro: 'Click the button. Then you are signed in.',
      code: 'Or type this code on the page where you were:',
      ends: 'The link and the code work for one hour and one time.',
      notYou: 'Did you not ask for this? Then you do not have to do anything.',
    },
    formal: {
      intro: 'The button signs you in.',
      code: 'Or enter this code on the page where you were:',
      ends: 'The link and the code work for one hour and once.',
      notYou: 'Did you not ask for this? Then there is nothing you need to do.',
    },
    button: 'Sign in',
  },
}

export const signInLink: Message<'access.sign-in-link'> = {
  sample: { tone: 'plain' },
  subject: (_props, language) => texts[language].subject,
  Body: ({ props, view }) => {
    const t = texts[view.language]
    const words = t[props.tone]
    return (
      <Letter view={view} title={t.subject} preview={words.intro} tone={props.tone}>
        <Paragraph>{words.intro}</Paragraph>
        <Action href={view.url ?? view.origin} label={t.button} language={view.language} />
        {view.code && <Paragraph>{words.code}</Paragraph>}
        {view.code && <ShortCode code={view.code} />}
        <SmallPrint>
          {words.ends} {words.notYou}
        </SmallPrint>
      </Letter>
    )
  },
}
