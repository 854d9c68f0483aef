import { Action } from '../parts/action'
import { Letter } from '../parts/letter'
import type { Message } from '../parts/message'
import { Paragraph, SmallPrint } from '../parts/paragraph'

const texts = {
  nl: {
    button: 'Gegevens bekijken',
    formal: {
      subject: 'Kloppen de gegevens van de stageovereenkomst?',
      intro: (employer: string) => `De stageovereenkomst met ${employer} is klaar om na te kijken.`,
      what: 'Kijk of de gegevens kloppen. Klopt er iets niet, dan geeft u dat op dezelfde pagina door. U ondertekent nog niets.',
      small: 'Deze link is voor u. Stuur de mail niet door.',
    },
    plain: {
      subject: 'Klopt jouw stage-afspraak?',
      intro: (employer: string) => `De afspraken over je stage bij ${employer} staan klaar.`,
      what: 'Lees of alles klopt. Klopt iets niet? Dan zeg je dat op dezelfde pagina. Je tekent nog niet.',
      small: 'Deze link is van jou. Stuur de mail niet door.',
    },
  },
  en: {
    button: 'Look at the facts',
    formal: {
      subject: 'Are the facts of the internship agreement right?',
      intro: (employer: string) => `The internship agreement with ${employer} is ready to be checked.`,
      what: 'Please see whether the facts are right. If something is wrong, say so on the same page. You do not sign anything yet.',
      small: 'This link is for you. Please do not forward the mail.',
    },
    plain: {
      subject: 'Is your internship plan right?',
      intro: (employer: string) => `The plan for your internship at ${employer} is ready.`,
      what: 'Read if everything is right. Is something wrong? Then say so on the same page. You do not sign yet.',
      small: 'This link is yours. Do not forward the mail.',
    },
  },
}

export const checkFacts: Message<'placements.check-facts'> = {
  sample: { employer: 'Bakkerij De Halm' },
  subject: (props, language) => texts[language][props.tone].subject,
  Body: ({ props, view }) => {
    const t = texts[view.language]
    const words = t[props.tone]
    return (
      <Letter view={view} title={words.subject} preview={words.intro(props.employer)} tone={props.tone}>
        <Paragraph>{words.intro(props.employer)}</Paragraph>
        <Paragraph>{words.what}</Paragraph>
        <Action href={view.url ?? view.origin} label={t.button} language={view.language} />
        <SmallPrint>{words.small}</SmallPrint>
      </Letter>
    )
  },
}
