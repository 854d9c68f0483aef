import { Action } from '../parts/action'
import { Letter } from '../parts/letter'
import type { MailLanguage, Message } from '../parts/message'
import { Paragraph, SmallPrint } from '../parts/paragraph'

const texts = {
  nl: {
    invite: {
      subject: (employer: string, day: string) => `Bezoek aan ${employer} op ${day}`,
      says: (organiser: string, employer: string) => `${organiser} nodigt u uit voor een bezoek aan ${employer}.`,
    },
    change: {
      subject: (employer: string, day: string) => `Gewijzigd: bezoek aan ${employer} op ${day}`,
      says: (organiser: string, employer: string) =>
        `${organiser} heeft het bezoek aan ${employer} gewijzigd. Dit is de nieuwe afspraak.`,
    },
    cancel: {
      subject: (employer: string, day: string) => `Gaat niet door: bezoek aan ${employer} op ${day}`,
      says: (organiser: string, employer: string) =>
        `${organiser} laat weten dat het bezoek aan ${employer} voor u niet doorgaat.`,
    },
    about: 'Waarover',
    when: 'Wanneer',
    where: 'Waar',
    until: 'tot',
    button: 'Bezoek openen',
    small: 'De afspraak zit als agendabestand bij deze mail. Uw antwoord daarop gaat naar wie u uitnodigt.',
  },
  en: {
    invite: {
      subject: (employer: string, day: string) => `Visit to ${employer} on ${day}`,
      says: (organiser: string, employer: string) => `${organiser} invites you to a visit to ${employer}.`,
    },
    change: {
      subject: (employer: string, day: string) => `Changed: visit to ${employer} on ${day}`,
      says: (organiser: string, employer: string) =>
        `${organiser} has changed the visit to ${employer}. This is the new appointment.`,
    },
    cancel: {
      subject: (employer: string, day: string) => `Called off: visit to ${employer} on ${day}`,
      says: (organiser: string, employer: string) =>
        `${organiser} lets you know that the visit to ${employer} is off for you.`,
    },
    about: 'What about',
    when: 'When',
    where: 'Where',
    until: 'to',
    button: 'Open the visit',
    small: 'The appointment comes with this mail as a calendar file. Your answer to it goes to who invites you.',
  },
}

function dayText(iso: string, timeZone: string, language: MailLanguage): string {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone }).format(new Date(iso))
}

function whenText(startsAt: string, endsAt: string, timeZone: string, language: MailLanguage): string {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB'
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone })
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone })
  const [from, until] = [new Date(startsAt), new Date(endsAt)]
  return `${day.format(from)}, ${time.format(from)} ${texts[language].until} ${time.format(until)} (${timeZone.replace('_', ' ')})`
}

export const visit: Message<'engagement.visit'> = {
  sample: {
    kind: 'invite',
    goal: 'Kennismaken en rondleiding',
    employer: 'Bakkerij De Halm',
    organiser: 'Ada Manager',
    place: 'Dorpsstraat 1, 3511 AB Utrecht',
    startsAt: '2026-12-03T13:00:00.000Z',
    endsAt: '2026-12-03T14:00:00.000Z',
    timeZone: 'Europe/Amsterdam',
    path: '/visits/018f0000-0000-7000-8000-000000000001',
  },
  subject: (props, language) =>
    texts[language][props.kind].subject(props.employer.slice(0, 30), dayText(props.startsAt, props.timeZone, language)),
  Body: ({ props, view }) => {
    const t = texts[view.language]
    const says = t[props.kind].says(props.organiser, props.employer)
    return (
      <Letter view={view} title={`${props.employer}: ${props.goal}`} preview={says}>
        <Paragraph>{says}</Paragraph>
        <Paragraph>
          {t.about}: {props.goal}
          <br />
          {t.when}: {whenText(props.startsAt, props.endsAt, props.timeZone, view.language)}
          <br />
          {t.where}: {props.place}
        </Paragraph>
        {props.path ? <Action href={view.origin + props.path} label={t.button} language={view.language} /> : null}
        <SmallPrint>{t.small}</SmallPrint>
      </Letter>
    )
  },
}
