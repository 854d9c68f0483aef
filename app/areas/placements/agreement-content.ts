import { z } from 'zod'
import { AbsenceFields, absenceMandatory } from './agreement-fields/absence'
import { AllowanceFields, allowanceMandatory } from './agreement-fields/allowance'
import { AnnexesFields, annexesMandatory } from './agreement-fields/annexes'
import { ConfidentialityFields, confidentialityMandatory } from './agreement-fields/confidentiality'
import { ConflictFields, conflictMandatory } from './agreement-fields/conflict'
import { DataProtectionFields, dataProtectionMandatory } from './agreement-fields/data-protection'
import { DutiesFields, dutiesMandatory } from './agreement-fields/duties'
import { EarlyEndFields, earlyEndMandatory } from './agreement-fields/early-end'
import { EvaluationFields, evaluationMandatory } from './agreement-fields/evaluation'
import { GoalsFields, goalsMandatory } from './agreement-fields/goals'
import { GuidanceFields, guidanceMandatory } from './agreement-fields/guidance'
import { HeadingFields, headingMandatory } from './agreement-fields/heading'
import { IntentionFields, intentionMandatory } from './agreement-fields/intention'
import { PartiesFields, partiesMandatory } from './agreement-fields/parties'
import { PeriodFields, periodMandatory } from './agreement-fields/period'
import { PermissionsFields, permissionsMandatory } from './agreement-fields/permissions'
import { PlaceFields, placeMandatory } from './agreement-fields/place'
import { SafetyFields, safetyMandatory } from './agreement-fields/safety'
import { SignaturesFields, signaturesMandatory } from './agreement-fields/signatures'
import { SummaryFields, summaryMandatory } from './agreement-fields/summary'
import { TasksFields, tasksMandatory } from './agreement-fields/tasks'

/** All that varies between two agreements; a draft may leave any field empty. */
export const AgreementContent = z.object({
  heading: HeadingFields,
  parties: PartiesFields,
  guidance: GuidanceFields,
  place: PlaceFields,
  period: PeriodFields,
  goals: GoalsFields,
  tasks: TasksFields,
  duties: DutiesFields,
  safety: SafetyFields,
  allowance: AllowanceFields,
  permissions: PermissionsFields,
  confidentiality: ConfidentialityFields,
  evaluation: EvaluationFields,
  absence: AbsenceFields,
  conflict: ConflictFields,
  earlyEnd: EarlyEndFields,
  intention: IntentionFields,
  dataProtection: DataProtectionFields,
  summary: SummaryFields,
  signatures: SignaturesFields,
  annexes: AnnexesFields,
})
export type AgreementContent = z.infer<typeof AgreementContent>
export type AgreementGroup = keyof AgreementContent

const mandatoryByGroup: Readonly<Record<AgreementGroup, readonly string[]>> = {
  heading: headingMandatory,
  parties: partiesMandatory,
  guidance: guidanceMandatory,
  place: placeMandatory,
  period: periodMandatory,
  goals: goalsMandatory,
  tasks: tasksMandatory,
  duties: dutiesMandatory,
  safety: safetyMandatory,
  allowance: allowanceMandatory,
  permissions: permissionsMandatory,
  confidentiality: confidentialityMandatory,
  evaluation: evaluationMandatory,
  absence: absenceMandatory,
  conflict: conflictMandatory,
  earlyEnd: earlyEndMandatory,
  intention: intentionMandatory,
  dataProtection: dataProtectionMandatory,
  summary: summaryMandatory,
  signatures: signaturesMandatory,
  annexes: annexesMandatory,
}

/** The 21 groups in the order in which they are shown. */
export const agreementGroups = Object.keys(mandatoryByGroup) as AgreementGroup[]

/** Paths that every agreement must fill before it can be sent. */
export const mandatoryPaths: readonly string[] = agreementGroups.flatMap(group =>
  mandatoryByGroup[group].map(path => `${group}.${path}`),
)

export function emptyAgreement(): AgreementContent {
  return AgreementContent.parse(Object.fromEntries(agreementGroups.map(group => [group, {}])))
}
