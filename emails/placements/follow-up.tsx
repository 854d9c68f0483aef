import type { MailProps } from '~/platform/mail/mail-catalogue'
import { Action } from '../parts/action'
import { Letter } from '../parts/letter'
import type { Message } from '../parts/message'
import { Paragraph, SmallPrint } from '../parts/paragraph'

type Moment = MailProps<'placements.follow-up'>['moment']

const texts = {
  nl: {
    button: 'Antwoord geven',
    formal: {
      subject: 'Hoe gaat het met de stage?',
      ask: 'Twee minuten zijn genoeg: hoe gaat het, en is er iets nodig? De begeleider leest uw antwoord.',
      small: 'Een account is niet nodig. De link is voor u.',
    },
    plain: {
      subject: 'Hoe gaat het met je stage?',
      ask: 'Vertel in twee minuten hoe het gaat. Je begeleider leest je antwoord.',
      small: 'De link is van jou.',
    },
  },
  en: {
    button: 'Answer',
    formal: {
      subject: 'How is the internship going?',
      ask: 'Two minutes are enough: how is it going, and is anything needed? The coach reads your answer.',
      small: 'You need no account. The link is for you.',
    },
    plain: {
      subject: 'How is your internship going?',
      ask: 'Tell us in two minutes how it is going. Your coach reads your answer.',
      small: 'The link is yours.',
    },
  },
}

type Intro = (employer: string) => string

const afterwards: Record<'nl' | 'en', Intro> = {
  nl: employer => `De stage bij ${employer} is een tijd geleden afgelopen.`,
  en: employer => `The internship at ${employer} ended a while ago.`,
}

const intros: Record<Moment, Record<'nl' | 'en', Intro>> = {
  week_2: {
    nl: employer => `De stage bij ${employer} is nu twee weken bezig.`,
    en: employer => `The internship at ${employer} started two weeks ago.`,
  },
  mid: {
    nl: employer => `De stage bij ${employer} is op de helft.`,
    en: employer => `The internship at ${employer} is halfway.`,
  },
  end_minus_2: {
    nl: employer => `De stage bij ${employer} duurt nog ongeveer twee weken.`,
    en: employer => `The internship at ${employer} ends in about two weeks.`,
  },
  after_4_weeks: afterwards,
  after_12_weeks: afterwards,
  after_26_weeks: afterwards,
  after_52_weeks: afterwards,
}

export const followUp: Message<'placements.follow-up'> = {
  sample: { employer: 'Bakkerij De Halm', moment: 'week_2' },
  subject: (props, language) => texts[language][props.tone].subject,
  Body: ({ props, view }) => {
    const t = texts[view.language]
    const words = t[props.tone]
    const intro = intros[props.moment][view.language](props.employer)
    return (
      <Letter view={view} title={words.subject} preview={intro} tone={props.tone}>
        <Paragraph>{intro}</Paragraph>
        <Paragraph>{words.ask}</Paragraph>
        <Action href={view.url ?? view.origin} label={t.button} language={view.language} />
        <SmallPrint>{words.small}</SmallPrint>
      </Letter>
    )
  },
}
