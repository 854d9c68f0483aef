import { z } from 'zod'
import { agreementTypes } from './agreement-types'

const Words = z.record(z.string(), z.string())

/** Text of an agreement that does not vary: a versioned template row per type and language, adaptable per network. */
export const AgreementTemplate = z.object({
  key: z.literal('agreement'),
  type: z.enum(agreementTypes),
  locale: z.enum(['nl', 'en']),
  version: z.string().min(1),
  provenance: z.enum(['seed', 'public', 'design']),
  /** Shown on every copy: that it is a sample and who must check it. */
  notice: z.string().min(1),
  title: z.string().min(1),
  numberLine: z.string(),
  summaryTitle: z.string(),
  /** The agreement in plain language (B1) for the trainee. */
  summary: z.array(z.string()).min(3),
  sheetTitle: z.string(),
  /** Labels of the data sheet: groups, `group.part`, `group.field`, columns, and the words of coded answers. */
  words: z.object({
    groups: Words,
    fields: Words,
    choices: z.record(z.string(), Words),
    units: Words,
    yes: z.string(),
    no: z.string(),
  }),
  termsTitle: z.string(),
  terms: z
    .array(z.object({ title: z.string(), paragraphs: z.array(z.string()), points: z.array(z.string()).default([]) }))
    .min(1),
  languageClause: z.object({ title: z.string(), nl: z.string(), en: z.string() }),
  consent: z.string(),
  signaturePage: z.object({
    title: z.string(),
    intro: z.string(),
    auditTitle: z.string(),
    auditIntro: z.string(),
    drawingOf: z.string(),
    labels: Words,
    methods: Words,
    auditColumns: z.tuple([z.string(), z.string(), z.string()]),
  }),
})
export type AgreementTemplate = z.infer<typeof AgreementTemplate>
export type AgreementLocale = AgreementTemplate['locale']
