import { Action } from '../parts/action'
import { Letter } from '../parts/letter'
import type { Message } from '../parts/message'
import { Paragraph, SmallPrint } from '../parts/paragraph'

const texts = {
  nl: {
    button: 'Overeenkomst bekijken',
    formal: {
      subject: 'De stageovereenkomst is door iedereen ondertekend',
      intro: (employer: string) =>
        `Iedereen heeft de stageovereenkomst met ${employer} ondertekend. Zij is nu verzegeld.`,
      what: 'Met de knop leest en bewaart u uw exemplaar.',
    },
    plain: {
      subject: 'Iedereen heeft getekend',
      intro: (employer: string) => `Iedereen heeft getekend voor je stage bij ${employer}.`,
      what: 'Met de knop kun je de afspraken lezen en bewaren.',
    },
    number: (number: string) => `Nummer van de overeenkomst: ${number}.`,
  },
  en: {
    button: 'See the agreement',
    formal: {
      subject: 'The internship agreement has been signed by everybody',
      intro: (employer: string) => `Everybody has signed the internship agreement with ${employer}. It is now sealed.`,
      what: 'The button lets you read and keep your copy.',
    },
    plain: {
      subject: 'Everybody has signed',
      intro: (employer: string) => `Everybody has signed for your internship at ${employer}.`,
      what: 'With the button you can read and keep the plan.',
    },
    number: (number: string) => `Number of the agreement: ${number}.`,
  },
}

export const signedCopy: Message<'placements.signed-copy'> = {
  sample: { employer: 'Bakkerij De Halm', number: '2026-0042' },
  subject: (props, language) => texts[language][props.tone].subject,
  Body: ({ props, view }) => {
    const t = texts[view.language]
    const words = t[props.tone]
    return (
      <Letter view={view} title={words.subject} preview={words.intro(props.employer)} tone={props.tone}>
        <Paragraph>{words.intro(props.employer)}</Paragraph>
        <Paragraph>{words.what}</Paragraph>
        <Action href={view.url ?? view.origin} label={t.button} language={view.language} />
        <SmallPrint>{t.number(props.number)}</SmallPrint>
      </Letter>
    )
  },
}
