import { z } from 'zod'
import { problem, type Problem } from '~/platform/result'
import {
  participationSteps,
  serviceKinds,
  serviceLanguages,
  targetGroups,
  type ServiceKind,
  type ServiceLanguage,
  type TargetGroup,
} from '../services/service'

/** Kinds that a template can use; a service of another kind is always `other`. */
export const shapedKinds = serviceKinds.filter(one => one !== 'other')
export type ShapedKind = Exclude<ServiceKind, 'other'>
/** Groups that a template can use; a service for everyone is always possible. */
export const shapedGroups = targetGroups.filter(one => one !== 'everyone')

const Steps = z.array(z.number().int().min(1).max(6)).max(6)

/** The services of the social map as a versioned template row, adaptable by each network (exercise 1.B.1.1, decision 052). */
export const ServiceTemplate = z.object({
  provenance: z.enum(['seed', 'public', 'design']),
  /** From so many services (or employers with places) for the same on, it is a possible double. */
  doubleFrom: z.number().int().min(2).max(50),
  groups: z.array(z.enum(targetGroups)).min(1),
  languages: z.array(z.enum(serviceLanguages)).min(1),
  /** Each kind in use with the steps where it is expected; elsewhere none is no gap. */
  kinds: z.array(z.object({ kind: z.enum(serviceKinds), steps: Steps.min(1) })).min(1),
  reason: z.string(),
  /** The former version that was taken in use again. */
  again: z.number().int().optional(),
})
export type ServiceTemplate = z.infer<typeof ServiceTemplate>

/** Name of a field of the form: the steps where a kind is expected. */
export function stepsField(kind: string): `steps_${string}` {
  return `steps_${kind}`
}

const AskedSteps = Steps.default([])
const kindFields = Object.fromEntries(shapedKinds.map(kind => [stepsField(kind), AskedSteps])) as Record<
  `steps_${ShapedKind}`,
  typeof AskedSteps
>

/** The form in which a network adapts its services; a kind without a step is not in use. */
export const ServiceTemplateInput = z.object({
  doubleFrom: z.number().int().min(2).max(50),
  groups: z.array(z.enum(targetGroups)).min(1, 'choose'),
  languages: z.array(z.enum(serviceLanguages)).min(1, 'choose'),
  ...kindFields,
  reason: z.string().min(1).max(500),
  /** The version that was seen. */
  version: z.number().int().min(1),
})
export type ServiceTemplateInput = z.infer<typeof ServiceTemplateInput>

/** The template that a form describes, in the order of the product's lists. */
export function templateOfInput(input: ServiceTemplateInput): ServiceTemplate {
  return {
    provenance: 'design',
    doubleFrom: input.doubleFrom,
    groups: shapedGroups.filter(one => input.groups.includes(one)),
    languages: serviceLanguages.filter(one => input.languages.includes(one)),
    kinds: shapedKinds.flatMap(kind => {
      const asked = input[stepsField(kind) as `steps_${ShapedKind}`]
      const steps = participationSteps.filter(step => asked.includes(step))
      return steps.length === 0 ? [] : [{ kind, steps: [...steps] }]
    }),
    reason: input.reason,
  }
}

/** What a template cannot be: without any kind there is nothing to cover. */
export function templateProblems(template: ServiceTemplate): Problem[] {
  return template.kinds.length === 0 ? [problem(stepsField(shapedKinds[0] ?? ''), 'services.no-kind')] : []
}

/** What two versions decide, for seeing whether anything changed. */
export function decides({ doubleFrom, groups, languages, kinds }: ServiceTemplate): string {
  return JSON.stringify([doubleFrom, groups, languages, kinds])
}

interface Chosen {
  kind: string
  targetGroups: readonly string[]
  languages: readonly string[]
}

/** What can be chosen for a service: what is in use, and what it has already. */
export function optionsFor(template: ServiceTemplate, known: Chosen | null) {
  return {
    kinds: serviceKinds.filter(
      one => one === 'other' || one === known?.kind || template.kinds.some(used => used.kind === one),
    ),
    groups: targetGroups.filter(
      (one: TargetGroup) => one === 'everyone' || known?.targetGroups.includes(one) || template.groups.includes(one),
    ),
    languages: serviceLanguages.filter(
      (one: ServiceLanguage) => known?.languages.includes(one) || template.languages.includes(one),
    ),
  }
}

/** What of a service is not in use and not what it had before, each at its field. */
export function notInUse(template: ServiceTemplate, wanted: Chosen, known: Chosen | null): Problem[] {
  const { kinds, groups, languages } = optionsFor(template, known)
  const wrong = (path: string, asked: readonly string[], allowed: readonly string[]) =>
    asked.some(one => !allowed.includes(one)) ? [problem(path, 'services.not-in-use')] : []
  return [
    ...wrong('kind', [wanted.kind], kinds),
    ...wrong('targetGroups', wanted.targetGroups, groups),
    ...wrong('languages', wanted.languages, languages),
  ]
}
