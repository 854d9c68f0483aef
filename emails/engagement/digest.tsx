import { Heading, Link, Text } from '@react-email/components'
import { Action } from '../parts/action'
import { Letter } from '../parts/letter'
import type { MailLanguage, Message } from '../parts/message'
import { SmallPrint } from '../parts/paragraph'
import { styles } from '../parts/styles'

const texts = {
  nl: {
    subject: (count: number, day: string) => `${count} ${count === 1 ? 'ding vraagt' : 'dingen vragen'} u: ${day}`,
    title: (day: string) => `Uw dag: ${day}`,
    preview: 'Wat te laat is, wat vandaag moet en wat u kreeg van een collega.',
    sections: {
      late: 'Te laat',
      today: 'Vandaag',
      mentioned: 'Collega’s noemden u',
      promises: 'Toezeggingen die te laat zijn',
      handed: 'Overgedragen aan u',
    },
    more: (count: number) => `en nog ${count}`,
    was: (day: string) => `uiterlijk ${day}`,
    button: 'Mijn dag openen',
    small: 'U kiest zelf of, wanneer en op welke dagen u deze mail krijgt:',
    settings: 'mail en agenda instellen',
  },
  en: {
    subject: (count: number, day: string) => `${count} ${count === 1 ? 'thing asks' : 'things ask'} for you: ${day}`,
    title: (day: string) => `Your day: ${day}`,
    preview: 'What is overdue, what is due today and what a colleague handed to you.',
    sections: {
      late: 'Overdue',
      today: 'Today',
      mentioned: 'Colleagues mentioned you',
      promises: 'Promises that are late',
      handed: 'Handed over to you',
    },
    more: (count: number) => `and ${count} more`,
    was: (day: string) => `due ${day}`,
    button: 'Open my day',
    small: 'You choose whether, when and on which days you get this mail:',
    settings: 'set mail and calendar',
  },
}

function dayText(day: string, language: MailLanguage, long: boolean): string {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB'
  const shape = long
    ? ({ weekday: 'long', day: 'numeric', month: 'long' } as const)
    : ({ day: 'numeric', month: 'long' } as const)
  return new Intl.DateTimeFormat(locale, { ...shape, timeZone: 'UTC' }).format(new Date(day))
}

export const digest: Message<'engagement.digest'> = {
  sample: {
    day: '2026-11-26',
    sections: [
      {
        section: 'late',
        count: 1,
        lines: [
          {
            text: 'Rooster bespreken',
            dueOn: '2026-11-24',
            note: 'Bakkerij De Halm',
            path: '/tasks/018f0000-0000-7000-8000-000000000001',
          },
        ],
      },
      {
        section: 'handed',
        count: 9,
        lines: [
          {
            text: 'Offerte nalopen',
            dueOn: '2026-12-02',
            note: 'Ada Manager: zij kennen u',
            path: '/tasks/018f0000-0000-7000-8000-000000000002',
          },
        ],
      },
    ],
  },
  subject: (props, language) =>
    texts[language].subject(
      props.sections.reduce((sum, one) => sum + one.count, 0),
      dayText(props.day, language, false),
    ),
  Body: ({ props, view }) => {
    const t = texts[view.language]
    return (
      <Letter view={view} title={t.title(dayText(props.day, view.language, true))} preview={t.preview}>
        {props.sections.map(({ section, count, lines }) => (
          <div key={section}>
            <Heading as="h2" style={{ ...styles.title, fontSize: '18px', lineHeight: '26px', margin: '0 0 8px' }}>
              {t.sections[section]} ({count})
            </Heading>
            {lines.map(line => (
              <Text key={line.path + line.text} style={{ ...styles.text, margin: '0 0 8px' }}>
                <Link href={view.origin + line.path}>{line.text}</Link>
                <br />
                <span style={styles.small}>
                  {[line.note, t.was(dayText(line.dueOn, view.language, false))].filter(Boolean).join(' · ')}
                </span>
              </Text>
            ))}
            {count > lines.length ? <SmallPrint>{t.more(count - lines.length)}</SmallPrint> : null}
          </div>
        ))}
        <Action href={`${view.origin}/today`} label={t.button} language={view.language} />
        <SmallPrint>
          {t.small} <Link href={`${view.origin}/settings/reminders`}>{t.settings}</Link>
        </SmallPrint>
      </Letter>
    )
  },
}
