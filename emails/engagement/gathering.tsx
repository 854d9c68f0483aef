import type { MailProps } from '~/platform/mail/mail-catalogue'
import { Action } from '../parts/action'
import { Letter } from '../parts/letter'
import type { MailLanguage, Message } from '../parts/message'
import { Paragraph, SmallPrint } from '../parts/paragraph'

type Facts = Pick<MailProps<'engagement.gathering'>, 'place' | 'isOnline' | 'startsAt' | 'endsAt' | 'timeZone'>

const texts = {
  nl: {
    invite: {
      subject: (title: string, day: string) => `Uitnodiging: ${title}, ${day}`,
      says: (who: string) => `${who} nodigt u uit.`,
      button: 'Laat weten of u komt',
      small:
        'Een account is niet nodig. De link is voor u; geef hem niet door. De afspraak zit als agendabestand bij deze mail. Wilt u deze mails niet, laat het uw contactpersoon weten.',
    },
    change: {
      subject: (title: string, day: string) => `Gewijzigd: ${title}, ${day}`,
      says: (who: string) => `${who} heeft deze bijeenkomst gewijzigd. Dit is de nieuwe afspraak.`,
      button: 'Laat weten of u nog steeds komt',
      small: 'Bij deze mail zit de nieuwe afspraak als agendabestand. Een eerdere link werkt niet meer.',
    },
    'moved-up': {
      subject: (title: string, day: string) => `Er is plaats voor u: ${title}, ${day}`,
      says: () => 'U stond op de wachtlijst. Er is een plaats vrijgekomen en die is nu voor u.',
      button: 'Uw antwoord bekijken',
      small: 'Kunt u toch niet? Laat het via de knop weten, dan komt de plaats vrij voor iemand anders.',
    },
    reminder: {
      subject: (title: string, day: string) => `Tot ${day}: ${title}`,
      says: (who: string) => `U zei dat u komt. ${who} ziet u graag.`,
      button: 'Uw antwoord bekijken',
      small:
        'Kunt u toch niet? Laat het via de knop weten. De afspraak zit als agendabestand bij deze mail. Dit is de enige herinnering; een eerdere link werkt niet meer.',
    },
    'reminder-silent': {
      subject: (title: string, day: string) => `Komt u ook? ${title}, ${day}`,
      says: (who: string) => `${who} heeft u uitgenodigd en hoort graag of u komt.`,
      button: 'Laat weten of u komt',
      small:
        'Een account is niet nodig. De afspraak zit als agendabestand bij deze mail. Dit is de enige herinnering; een eerdere link werkt niet meer.',
    },
    outcome: {
      subject: (title: string) => `Wat leverde het u op: ${title}`,
      says: (who: string) => `Dank dat u er was. ${who} wil graag weten wat het u opleverde. Het kost een minuut.`,
      button: 'Antwoord geven',
      small: 'Een account is niet nodig. De link is voor u; geef hem niet door.',
    },
    cancel: {
      subject: (title: string, day: string) => `Gaat niet door: ${title}, ${day}`,
      says: (who: string) => `${who} laat weten dat deze bijeenkomst niet doorgaat.`,
    },
    withdraw: {
      subject: (title: string, day: string) => `Uw uitnodiging is ingetrokken: ${title}, ${day}`,
      says: (who: string) => `${who} heeft uw uitnodiging voor deze bijeenkomst ingetrokken.`,
    },
    host: {
      subject: (title: string, day: string) => `U ontvangt de gasten: ${title}, ${day}`,
      says: (who: string) => `U bent gastvrouw of gastheer bij deze bijeenkomst van ${who}.`,
      button: 'Bijeenkomst openen',
    },
    off: 'Bij deze mail zit een agendabestand dat de afspraak uit uw agenda haalt.',
    calendar: 'De afspraak zit als agendabestand bij deze mail.',
    when: 'Wanneer',
    where: 'Waar',
    online: 'Online',
    until: 'tot',
  },
  en: {
    invite: {
      subject: (title: string, day: string) => `Invitation: ${title}, ${day}`,
      says: (who: string) => `${who} invites you.`,
      button: 'Say whether you come',
      small:
        'You need no account. The link is for you; please do not pass it on. The appointment comes with this mail as a calendar file. If you do not want these mails, tell your contact.',
    },
    change: {
      subject: (title: string, day: string) => `Changed: ${title}, ${day}`,
      says: (who: string) => `${who} has changed this event. This is the new appointment.`,
      button: 'Say whether you still come',
      small: 'The new appointment comes with this mail as a calendar file. An earlier link no longer works.',
    },
    'moved-up': {
      subject: (title: string, day: string) => `There is a seat for you: ${title}, ${day}`,
      says: () => 'You were on the waiting list. A seat came free and it is yours now.',
      button: 'See your answer',
      small: 'If you cannot come after all, say so with the button: the seat then goes to somebody else.',
    },
    reminder: {
      subject: (title: string, day: string) => `See you on ${day}: ${title}`,
      says: (who: string) => `You said that you come. ${who} looks forward to seeing you.`,
      button: 'See your answer',
      small:
        'If you cannot come after all, say so with the button. The appointment comes with this mail as a calendar file. This is the only reminder; an earlier link no longer works.',
    },
    'reminder-silent': {
      subject: (title: string, day: string) => `Will you come? ${title}, ${day}`,
      says: (who: string) => `${who} has invited you and would like to know whether you come.`,
      button: 'Say whether you come',
      small:
        'You need no account. The appointment comes with this mail as a calendar file. This is the only reminder; an earlier link no longer works.',
    },
    outcome: {
      subject: (title: string) => `What did it bring you: ${title}`,
      says: (who: string) =>
        `Thank you for being there. ${who} would like to know what it brought you. It takes a minute.`,
      button: 'Answer',
      small: 'You need no account. The link is for you; please do not pass it on.',
    },
    cancel: {
      subject: (title: string, day: string) => `Called off: ${title}, ${day}`,
      says: (who: string) => `${who} lets you know that this event is called off.`,
    },
    withdraw: {
      subject: (title: string, day: string) => `Your invitation was taken back: ${title}, ${day}`,
      says: (who: string) => `${who} has taken back your invitation to this event.`,
    },
    host: {
      subject: (title: string, day: string) => `You receive the guests: ${title}, ${day}`,
      says: (who: string) => `You are a host at this event of ${who}.`,
      button: 'Open the event',
    },
    off: 'A calendar file that takes the appointment out of your calendar comes with this mail.',
    calendar: 'The appointment comes with this mail as a calendar file.',
    when: 'When',
    where: 'Where',
    online: 'Online',
    until: 'to',
  },
}

const localeOf = (language: MailLanguage) => (language === 'nl' ? 'nl-NL' : 'en-GB')

function dayOf(iso: string, timeZone: string, language: MailLanguage): string {
  return new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'long', timeZone }).format(new Date(iso))
}

function whenOf({ startsAt, endsAt, timeZone }: Facts, language: MailLanguage): string {
  const locale = localeOf(language)
  const day = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  })
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone })
  const [from, until] = [new Date(startsAt), new Date(endsAt)]
  const zone = timeZone.replace('_', ' ')
  return `${day.format(from)}, ${time.format(from)} ${texts[language].until} ${time.format(until)} (${zone})`
}

function FactLines({ facts, language }: { facts: Facts; language: MailLanguage }) {
  const t = texts[language]
  return (
    <Paragraph>
      {t.when}: {whenOf(facts, language)}
      <br />
      {facts.isOnline ? t.online : t.where}: {facts.place}
    </Paragraph>
  )
}

const sample = {
  title: 'Meet & greet in de zorg',
  organiser: 'Ada Manager',
  organisation: 'Gemeente Rijnveen',
  place: 'Dorpsstraat 1, 3511 AB Utrecht',
  isOnline: false,
  startsAt: '2026-12-03T13:00:00.000Z',
  endsAt: '2026-12-03T15:00:00.000Z',
  timeZone: 'Europe/Amsterdam',
}

const whoOf = ({ organiser, organisation }: { organiser: string; organisation: string }) =>
  organiser ? `${organiser} (${organisation})` : organisation

/** An invitation to an event, its change, a seat that came free, and the question how it was. */
export const gathering: Message<'engagement.gathering'> = {
  sample: { ...sample, kind: 'invite', description: 'Kandidaten en werkgevers leren elkaar kennen.' },
  subject: (props, language) =>
    texts[language][props.kind].subject(props.title.slice(0, 45), dayOf(props.startsAt, props.timeZone, language)),
  Body: ({ props, view }) => {
    const t = texts[view.language][props.kind]
    const says = t.says(whoOf(props))
    return (
      <Letter view={view} title={props.title} preview={says} tone="formal">
        <Paragraph>{says}</Paragraph>
        {(props.description ?? '')
          .split(/\n{2,}/)
          .filter(Boolean)
          .map(part => (
            <Paragraph key={part}>{part}</Paragraph>
          ))}
        <FactLines facts={props} language={view.language} />
        <Action href={view.url ?? view.origin} label={t.button} language={view.language} />
        <SmallPrint>{t.small}</SmallPrint>
      </Letter>
    )
  },
}

/** An event that is off, for all or for one guest. */
export const gatheringOff: Message<'engagement.gathering-off'> = {
  sample: { ...sample, kind: 'cancel' },
  subject: (props, language) =>
    texts[language][props.kind].subject(props.title.slice(0, 45), dayOf(props.startsAt, props.timeZone, language)),
  Body: ({ props, view }) => {
    const t = texts[view.language]
    const says = t[props.kind].says(whoOf(props))
    return (
      <Letter view={view} title={props.title} preview={says} tone="formal">
        <Paragraph>{says}</Paragraph>
        <FactLines facts={props} language={view.language} />
        <SmallPrint>{t.off}</SmallPrint>
      </Letter>
    )
  },
}

/** For a colleague who receives the guests: that it opens, or has changed. */
export const gatheringHost: Message<'engagement.gathering-host'> = {
  sample: { ...sample, path: '/events/018f0000-0000-7000-8000-000000000001' },
  subject: (props, language) =>
    texts[language].host.subject(props.title.slice(0, 45), dayOf(props.startsAt, props.timeZone, language)),
  Body: ({ props, view }) => {
    const t = texts[view.language]
    const says = t.host.says(props.organisation)
    return (
      <Letter view={view} title={props.title} preview={says}>
        <Paragraph>{says}</Paragraph>
        <FactLines facts={props} language={view.language} />
        <Action href={view.origin + props.path} label={t.host.button} language={view.language} />
        <SmallPrint>{t.calendar}</SmallPrint>
      </Letter>
    )
  },
}
