import type { PartyRole } from './actor-roles'
import { emptyAgreement, type AgreementContent } from './agreement-content'
import { instrumentRules, type AgreementType } from './agreement-types'
import { fillWords } from './fill-words'
import { addDays, ageOn, daysBetween, onWorkingDay } from './plain-dates'

interface Reachable {
  name: string
  email?: string
  phone?: string
  function?: string
}

/** What is known of the people and the place when a placement has been agreed. Days are plain (yyyy-mm-dd). */
export interface PlacementFacts {
  type: AgreementType
  number: string
  templateVersion: string
  client: Reachable & {
    birthDate?: string
    address?: string
    representative?: Reachable
    languageLevel?: AgreementContent['goals']['languageNow']
  }
  employer: { legalName: string; kvkNumber?: string; sbbId?: string; sbbRecognisedUntil?: string }
  site: { establishmentNumber?: string; address: string }
  signatory?: Reachable
  mentor: Reachable & { substitute?: string; hoursPerWeek?: number }
  coach: Reachable & {
    organisation: string
    organisationAddress?: string
    organisationPhone?: string
    reachability?: string
  }
  school?: Reachable & { organisation: string }
  authority?: Reachable & { organisation: string }
  vacancy: { title: string; tasks: readonly string[]; competences: readonly string[]; department?: string }
  period: { startsOn: string; endsOn: string; hoursPerWeek: number; schedule?: AgreementContent['period']['schedule'] }
  learningGoals: readonly { goal: string; measuredBy?: string }[]
  /** Standard answers of the network, such as the early end; {{tasks}} and {{mentor}} in its summary are filled. */
  standard?: Partial<AgreementContent>
}

/** A draft that holds all that is known already, so that nobody types it again. Pure: the same facts, the same draft. */
export function draftFromPlacement(facts: PlacementFacts): AgreementContent {
  const blank = emptyAgreement()
  const draft: AgreementContent = { ...blank, ...facts.standard }
  const rule = instrumentRules[facts.type]
  return {
    ...draft,
    heading: {
      type: facts.type,
      legalBasis: rule.legalBasis,
      number: facts.number,
      version: 1,
      templateVersion: facts.templateVersion,
      prevailingLanguage: 'nl',
    },
    parties: partiesOf(facts, blank.parties),
    guidance: guidanceOf(facts, blank.guidance),
    place: { ...draft.place, workAddress: facts.site.address, department: facts.vacancy.department ?? '' },
    period: {
      ...draft.period,
      ...facts.period,
      schedule: facts.period.schedule ?? [],
      totalHours: Math.max(1, Math.round(weeksOf(facts) * facts.period.hoursPerWeek)),
    },
    goals: {
      ...draft.goals,
      learningGoals: facts.learningGoals.map(goal => ({
        goal: goal.goal,
        measuredBy: goal.measuredBy ?? '',
        reachedBy: facts.period.endsOn,
      })),
      competences: facts.vacancy.competences.slice(0, 20),
      languageNow: facts.client.languageLevel ?? null,
    },
    tasks: { ...draft.tasks, tasks: facts.vacancy.tasks.slice(0, 20), supernumerary: true, noDisplacement: true },
    evaluation: { ...draft.evaluation, moments: momentsOf(facts) },
    summary: { sentences: summaryOf(facts, draft.summary.sentences) },
    absence: { ...draft.absence, reportTo: facts.mentor.name },
    signatures: { mode: 'sequential', daysToSign: 30, signers: signersOf(facts) },
  }
}

function summaryOf(facts: PlacementFacts, sentences: readonly string[]): string[] {
  const values = {
    tasks: facts.vacancy.tasks.slice(0, 3).join(', ').toLowerCase() || facts.vacancy.title.toLowerCase(),
    mentor: facts.mentor.name,
    coach: facts.coach.name,
  }
  return sentences.map(sentence => fillWords(sentence, values))
}

function weeksOf({ period }: PlacementFacts): number {
  return (daysBetween(period.startsOn, period.endsOn) + 1) / 7
}

function partiesOf(facts: PlacementFacts, blank: AgreementContent['parties']): AgreementContent['parties'] {
  const { client, employer, site, signatory, coach, school, authority } = facts
  return {
    trainee: {
      name: client.name,
      birthDate: client.birthDate ?? '',
      address: client.address ?? '',
      email: client.email ?? '',
      phone: client.phone ?? '',
      representativeName: client.representative?.name ?? '',
      representativeEmail: client.representative?.email ?? '',
    },
    host: {
      legalName: employer.legalName,
      kvkNumber: employer.kvkNumber ?? '',
      establishmentNumber: site.establishmentNumber ?? '',
      address: site.address,
      signatory: signatory?.name ?? '',
      signatoryFunction: signatory?.function ?? '',
      signatoryEmail: signatory?.email ?? '',
      sbbId: employer.sbbId ?? '',
      sbbRecognisedUntil: employer.sbbRecognisedUntil ?? '',
    },
    coachOrganisation: {
      name: coach.organisation,
      address: coach.organisationAddress ?? '',
      phone: coach.organisationPhone ?? '',
    },
    school: school
      ? { ...blank.school, name: school.organisation, signatory: school.name, signatoryEmail: school.email ?? '' }
      : blank.school,
    benefitAuthority: authority
      ? { name: authority.organisation, contact: authority.name, contactEmail: authority.email ?? '' }
      : blank.benefitAuthority,
  }
}

function guidanceOf(facts: PlacementFacts, blank: AgreementContent['guidance']): AgreementContent['guidance'] {
  const { mentor, coach } = facts
  return {
    mentor: {
      ...blank.mentor,
      ...contactOf(mentor),
      substitute: mentor.substitute ?? '',
      hoursPerWeek: mentor.hoursPerWeek ?? null,
    },
    coach: { ...blank.coach, ...contactOf(coach), reachability: coach.reachability ?? '' },
  }
}

function contactOf(person: Reachable) {
  return {
    name: person.name,
    function: person.function ?? '',
    email: person.email ?? '',
    phone: person.phone ?? '',
  }
}

/** Start, middle and end of the period, moved off the weekend while it stays inside. */
function momentsOf({ period, mentor, coach, client }: PlacementFacts): AgreementContent['evaluation']['moments'] {
  const length = daysBetween(period.startsOn, period.endsOn)
  const who = [client.name, mentor.name, coach.name].join(', ')
  const inside = (day: string) => (onWorkingDay(day) > period.endsOn ? day : onWorkingDay(day))
  return [
    { moment: 'start', on: inside(addDays(period.startsOn, Math.min(7, length))), who, form: '' },
    { moment: 'mid', on: inside(addDays(period.startsOn, Math.floor(length / 2))), who, form: '' },
    { moment: 'end', on: inside(addDays(period.endsOn, -Math.min(7, length))), who, form: '' },
  ]
}

/** The trainee first, then who represents a minor, the mentor, the host, school and authority, and the coach last. */
function signersOf(facts: PlacementFacts): AgreementContent['signatures']['signers'] {
  const { client, mentor, coach, signatory, school, authority, period, type } = facts
  const minor = client.birthDate !== undefined && ageOn(client.birthDate, period.startsOn) < 18
  const people: [PartyRole, Reachable | undefined, boolean][] = [
    ['trainee', client, true],
    ['representative', client.representative, minor],
    ['mentor', mentor, true],
    ['host', signatory, instrumentRules[type].signers.includes('host')],
    ['school', school, instrumentRules[type].signers.includes('school')],
    ['authority', authority, instrumentRules[type].signers.includes('authority')],
    ['coach', coach, true],
  ]
  return people
    .filter(([, , signs]) => signs)
    .map(([role, person]) => ({ role, name: person?.name ?? '', email: person?.email ?? '' }))
}
