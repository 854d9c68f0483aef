import { Action } from '../parts/action'
import { Letter } from '../parts/letter'
import type { Message } from '../parts/message'
import { dayText } from '../parts/day'
import { Paragraph, SmallPrint } from '../parts/paragraph'

const texts = {
  nl: {
    subject: 'Wat vindt u belangrijk bij mensen die beginnen?',
    reminder: 'Herinnering: wat vindt u belangrijk bij mensen die beginnen?',
    intro: (employer: string) =>
      `Wij vragen werkgevers in de regio, ook ${employer}, welke houding en welk gedrag zij belangrijk vinden en wat vaak ontbreekt.`,
    ask: (day: string) =>
      `Het kost ongeveer tien minuten en u kunt tussendoor bewaren. Antwoorden kan tot en met ${day}.`,
    use: 'Uitkomsten worden alleen per sector getoond, vanaf vijf antwoorden samen.',
    button: 'Vragen beantwoorden',
    small:
      'Een account is niet nodig. De link is voor u; geef hem niet door. Wilt u deze mails niet, laat het uw contactpersoon weten.',
  },
  en: {
    subject: 'What matters to you in people who start?',
    reminder: 'Reminder: what matters to you in people who start?',
    intro: (employer: string) =>
      `We ask employers in the region, ${employer} among them, which attitudes and behaviour they find important and what is often lacking.`,
    ask: (day: string) => `It takes about ten minutes and you can save half-way. You can answer until ${day}.`,
    use: 'Results are shown per sector only, from five answers together.',
    button: 'Answer the questions',
    small:
      'You need no account. The link is for you; please do not pass it on. If you do not want these mails, tell your contact.',
  },
}

export const survey: Message<'engagement.survey'> = {
  sample: { employer: 'Bakkerij De Halm', closesOn: '2026-12-18' },
  subject: (props, language) => (props.reminder ? texts[language].reminder : texts[language].subject),
  Body: ({ props, view }) => {
    const t = texts[view.language]
    const intro = t.intro(props.employer)
    return (
      <Letter view={view} title={props.reminder ? t.reminder : t.subject} preview={intro} tone="formal">
        <Paragraph>{intro}</Paragraph>
        <Paragraph>{t.ask(dayText(props.closesOn, view.language))}</Paragraph>
        <Paragraph>{t.use}</Paragraph>
        <Action href={view.url ?? view.origin} label={t.button} language={view.language} />
        <SmallPrint>{t.small}</SmallPrint>
      </Letter>
    )
  },
}
