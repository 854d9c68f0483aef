/**
 * The job information form as data. No official text of the instrument is at hand: groups and fields are our own sample (design,
 * E5), and the product says so. This is version 1; what a network changes of it is a version of its own (own-template.ts). A form
 * keeps the version that its answers belong to.
 */

export const jobFormParts = ['job', 'content', 'requirements', 'conditions', 'culture', 'openness', 'meta'] as const
export type JobFormPart = (typeof jobFormParts)[number]

/** How a field is answered. `choice` and `choices` name their words by value. */
export type FieldKind =
  | { kind: 'line' | 'text' | 'whole' | 'money' | 'day' | 'yesNo' }
  | { kind: 'choice' | 'choices'; values: readonly string[] }

export interface TemplateField {
  key: string
  of: FieldKind
}

/** A field as a network's version shows it: with words of its own where the product's do not hold. */
export interface FormField extends TemplateField {
  words?: { nl: string; en: string }
  choiceWords?: readonly { value: string; words: { nl: string; en: string } }[]
}

/** One version of the form. */
export interface FormTemplate {
  version: number
  /** A version that the network made. */
  isOwn: boolean
  fields: Readonly<Record<JobFormPart, readonly FormField[]>>
}

const line = (key: string): TemplateField => ({ key, of: { kind: 'line' } })
const text = (key: string): TemplateField => ({ key, of: { kind: 'text' } })
const whole = (key: string): TemplateField => ({ key, of: { kind: 'whole' } })
const money = (key: string): TemplateField => ({ key, of: { kind: 'money' } })
const day = (key: string): TemplateField => ({ key, of: { kind: 'day' } })
const yesNo = (key: string): TemplateField => ({ key, of: { kind: 'yesNo' } })
const choice = (key: string, values: readonly string[]): TemplateField => ({ key, of: { kind: 'choice', values } })
const choices = (key: string, values: readonly string[]): TemplateField => ({ key, of: { kind: 'choices', values } })

export const taskFrequencies = ['daily', 'weekly', 'sometimes'] as const

export const jobFormTemplate = {
  instrument: 'job-form',
  version: 1,
  provenance: 'design',
  /** Fields beside those that every form has as columns: title, site, occupation, status, tasks, skills and the meta fields. */
  fields: {
    job: [line('department'), whole('number'), day('openSince'), day('expectedFrom')],
    content: [
      text('typicalDay'),
      text('tools'),
      choice('physicalLoad', ['light', 'medium', 'heavy']),
      choice('customerContact', ['none', 'sometimes', 'often']),
      whole('teamSize'),
    ],
    requirements: [
      line('diploma'),
      line('diplomaAlternative'),
      yesNo('diplomaLearnable'),
      choice('digitalLevel', ['none', 'basic', 'practised', 'expert']),
      yesNo('digitalLearnable'),
      line('licence'),
      yesNo('licenceLearnable'),
      yesNo('conductCertificate'),
    ],
    conditions: [
      whole('hoursMin'),
      whole('hoursMax'),
      line('times'),
      choices('shifts', ['day', 'evening', 'night', 'weekend']),
      text('flexibility'),
      yesNo('schoolHours'),
      line('place'),
      line('transport'),
      money('payMin'),
      money('payMax'),
      choice('payPer', ['hour', 'month']),
      line('collectiveAgreement'),
      choice('contract', ['permanent', 'temporary', 'on_call', 'agency', 'none']),
      line('start'),
    ],
    culture: [
      text('manner'),
      line('dress'),
      text('rules'),
      line('floorLanguages'),
      choices('facilities', ['prayer', 'nursing', 'step_free', 'quiet_room', 'childcare']),
      yesNo('mentor'),
    ],
    openness: [
      yesNo('acceptsIntern'),
      yesNo('acceptsTaster'),
      yesNo('jobCarving'),
      yesNo('subsidyKnown'),
      text('experience'),
    ],
    meta: [],
  },
} as const satisfies {
  instrument: string
  version: number
  provenance: 'seed' | 'public' | 'design'
  fields: Record<JobFormPart, readonly TemplateField[]>
}

/** Free texts that the text check looks at. */
export const checkedTexts = ['typicalDay', 'tools', 'flexibility', 'manner', 'rules', 'experience'] as const

/** What the part about competences sends to be saved and to come back with suggestions. */
export const lookGo = 'suggest'

export function isJobFormPart(text: string | null): text is JobFormPart {
  return (jobFormParts as readonly (string | null)[]).includes(text)
}

/** The part that comes after this one, null after the last. */
export function partAfter(part: JobFormPart): JobFormPart | null {
  return jobFormParts[jobFormParts.indexOf(part) + 1] ?? null
}
