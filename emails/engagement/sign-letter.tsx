import { Action } from '../parts/action'
import { Letter } from '../parts/letter'
import type { Message } from '../parts/message'
import { Paragraph, SmallPrint } from '../parts/paragraph'

const texts = {
  nl: {
    subject: 'Wilt u de intentieverklaring tekenen?',
    reminder: 'Herinnering: wilt u de intentieverklaring tekenen?',
    intro: (employer: string, network: string) =>
      `Hier staat wat ${employer} en ${network} voor elkaar willen doen. Het is geen overeenkomst: u zegt wat u van plan bent.`,
    what: 'U leest de tekst, en tekent of zegt waarom niet. Dat kan op een telefoon. Een account is niet nodig.',
    button: 'Lezen en tekenen',
    small: (number: string) => `Nummer ${number}. De link is voor u; geef hem niet door.`,
  },
  en: {
    subject: 'Will you sign the letter of intent?',
    reminder: 'Reminder: will you sign the letter of intent?',
    intro: (employer: string, network: string) =>
      `This is what ${employer} and ${network} mean to do for each other. It is not a contract: you say what you intend.`,
    what: 'You read the text, and sign or say why not. A telephone will do. You need no account.',
    button: 'Read and sign',
    small: (number: string) => `Number ${number}. The link is for you; please do not pass it on.`,
  },
}

export const signLetter: Message<'engagement.sign-letter'> = {
  sample: { employer: 'Bakkerij De Halm', network: 'Werkcentrum Rijnveen', number: 'I2026-0007' },
  subject: (props, language) => (props.reminder ? texts[language].reminder : texts[language].subject),
  Body: ({ props, view }) => {
    const t = texts[view.language]
    const intro = t.intro(props.employer, props.network)
    return (
      <Letter view={view} title={props.reminder ? t.reminder : t.subject} preview={intro} tone="formal">
        <Paragraph>{intro}</Paragraph>
        <Paragraph>{t.what}</Paragraph>
        <Action href={view.url ?? view.origin} label={t.button} language={view.language} />
        <SmallPrint>{t.small(props.number)}</SmallPrint>
      </Letter>
    )
  },
}
