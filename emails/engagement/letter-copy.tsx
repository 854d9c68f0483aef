import { Action } from '../parts/action'
import { Letter } from '../parts/letter'
import type { Message } from '../parts/message'
import { Paragraph, SmallPrint } from '../parts/paragraph'

const texts = {
  nl: {
    subject: 'De intentieverklaring is door iedereen getekend',
    intro: (employer: string, network: string) =>
      `Iedereen heeft de intentieverklaring van ${employer} en ${network} getekend. Zij is nu verzegeld.`,
    what: 'Met de knop leest en bewaart u uw exemplaar (pdf).',
    button: 'Verklaring bekijken',
    small: (number: string) => `Nummer ${number}.`,
  },
  en: {
    subject: 'The letter of intent has been signed by everybody',
    intro: (employer: string, network: string) =>
      `Everybody has signed the letter of intent of ${employer} and ${network}. It is now sealed.`,
    what: 'The button lets you read and keep your copy (pdf).',
    button: 'See the letter',
    small: (number: string) => `Number ${number}.`,
  },
}

export const letterCopy: Message<'engagement.letter-copy'> = {
  sample: { employer: 'Bakkerij De Halm', network: 'Werkcentrum Rijnveen', number: 'I2026-0007' },
  subject: (_, language) => texts[language].subject,
  Body: ({ props, view }) => {
    const t = texts[view.language]
    const intro = t.intro(props.employer, props.network)
    return (
      <Letter view={view} title={t.subject} preview={intro} tone="formal">
        <Paragraph>{intro}</Paragraph>
        <Paragraph>{t.what}</Paragraph>
        <Action href={view.url ?? view.origin} label={t.button} language={view.language} />
        <SmallPrint>{t.small(props.number)}</SmallPrint>
      </Letter>
    )
  },
}
