import { Action } from '../parts/action'
import { Letter } from '../parts/letter'
import type { Message } from '../parts/message'
import { Paragraph, SmallPrint } from '../parts/paragraph'

const texts = {
  nl: {
    button: 'Lezen en ondertekenen',
    number: (number: string) => `Nummer van de overeenkomst: ${number}.`,
    formal: {
      subject: 'De stageovereenkomst ligt klaar om te ondertekenen',
      reminder: 'Herinnering: de stageovereenkomst wacht op uw handtekening',
      intro: (employer: string) => `De stageovereenkomst met ${employer} wacht op uw handtekening.`,
      what: 'Lees de overeenkomst en onderteken haar met de knop. U hebt geen account nodig. Weigeren kan op dezelfde pagina.',
      small: 'Deze link is voor u alleen: wie hem heeft, kan ondertekenen. Stuur de mail niet door.',
    },
    plain: {
      subject: 'Zet je handtekening voor je stage',
      reminder: 'Je handtekening voor je stage is nog nodig',
      intro: (employer: string) => `De afspraken over je stage bij ${employer} zijn klaar.`,
      what: 'Lees ze rustig door. Ben je het eens? Zet dan je handtekening. Heb je een vraag? Vraag het eerst aan je begeleider.',
      small: 'Deze link is van jou alleen. Stuur de mail niet door.',
    },
  },
  en: {
    button: 'Read and sign',
    number: (number: string) => `Number of the agreement: ${number}.`,
    formal: {
      subject: 'The internship agreement is ready to be signed',
      reminder: 'Reminder: the internship agreement waits for your signature',
      intro: (employer: string) => `The internship agreement with ${employer} waits for your signature.`,
      what: 'Read the agreement and sign it with the button. You need no account. You can refuse on the same page.',
      small: 'This link is for you alone: whoever has it can sign. Please do not forward the mail.',
    },
    plain: {
      subject: 'Sign for your internship',
      reminder: 'Your signature for your internship is still needed',
      intro: (employer: string) => `The plan for your internship at ${employer} is ready.`,
      what: 'Take your time to read it. Do you agree? Then sign. Do you have a question? Ask your coach first.',
      small: 'This link is yours alone. Do not forward the mail.',
    },
  },
}

export const signAgreement: Message<'placements.sign-agreement'> = {
  sample: { employer: 'Bakkerij De Halm', number: '2026-0042' },
  subject: ({ tone, reminder }, language) => texts[language][tone][reminder ? 'reminder' : 'subject'],
  Body: ({ props, view }) => {
    const t = texts[view.language]
    const words = t[props.tone]
    const title = props.reminder ? words.reminder : words.subject
    return (
      <Letter view={view} title={title} preview={words.intro(props.employer)} tone={props.tone}>
        <Paragraph>{words.intro(props.employer)}</Paragraph>
        <Paragraph>{words.what}</Paragraph>
        <Action href={view.url ?? view.origin} label={t.button} language={view.language} />
        <SmallPrint>
          {t.number(props.number)} {words.small}
        </SmallPrint>
      </Letter>
    )
  },
}
