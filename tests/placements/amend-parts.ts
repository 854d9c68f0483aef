import type { AgreementContent } from '~/areas/placements/agreement-content'
import { dayFrom } from '../setup/days'
import { completeAgreement } from './sample-placement'

export const place = { address: '127.0.0.1', userAgent: 'test', consentText: 'Ik ben het ermee eens.' }
export const mails = { trainee: 'sukran@voorbeeld.test', mentor: 'andre@korst.test', coach: 'maaike@brug.test' }
export const value = <T>(result: { ok: true; value: T } | { ok: false; problems: unknown[] }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

/** All that an agreement must have before it can be sent, for the period of a draft. */
export function filledParts({ period }: AgreementContent) {
  const full = completeAgreement()
  const moments = full.evaluation.moments.map((row, i) => ({ ...row, on: dayFrom([7, 43, 79][i] ?? 7) }))
  return {
    parties: full.parties,
    guidance: full.guidance,
    place: full.place,
    period: { ...full.period, startsOn: period.startsOn, endsOn: period.endsOn },
    goals: full.goals,
    tasks: full.tasks,
    safety: full.safety,
    evaluation: { ...full.evaluation, moments },
    signatures: full.signatures,
  }
}

/** The fields of period and mentor as a form shows them before anything is changed. */
export function presentFields({ period, guidance, absence, evaluation }: AgreementContent): Record<string, string> {
  const mentor = Object.entries(guidance.mentor).map(([name, one]) => [`guidance.mentor.${name}`, String(one)])
  const moments = evaluation.moments.flatMap((row, index) =>
    Object.entries(row).map(([name, one]) => [`evaluation.moments[${index}].${name}`, String(one ?? '')]),
  )
  return {
    'period.startsOn': period.startsOn,
    'period.endsOn': period.endsOn,
    'period.totalHours': String(period.totalHours),
    'absence.reportTo': absence.reportTo,
    ...Object.fromEntries([...mentor, ...moments]),
  }
}

export function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, text] of Object.entries(fields)) form.set(name, text)
  return form
}
