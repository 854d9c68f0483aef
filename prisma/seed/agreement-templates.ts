import type { AgreementLocale, AgreementTemplate } from '~/areas/placements/agreement-template'
import { agreementTypes, type AgreementType } from '~/areas/placements/agreement-types'
import { agreementFieldWords as wordsEn } from '~/locales/en/placements-fields'
import { agreementFieldWords as wordsNl } from '~/locales/nl/placements-fields'
import { agreementFrames } from './agreement-frames'
import { commonTermsEn, ownTermsEn } from './agreement-terms-en'
import { commonTermsNl, ownTermsNl } from './agreement-terms-nl'

/** Raise it with every change of words: a signed agreement names the version it was made with. */
export const agreementTemplateVersion = '2026.2'

const terms = {
  nl: { common: commonTermsNl, own: ownTermsNl },
  en: { common: commonTermsEn, own: ownTermsEn },
}
const words = { nl: wordsNl, en: wordsEn }
const titles: Record<AgreementLocale, (kind: string) => string> = {
  nl: kind => `Overeenkomst: ${kind}`,
  en: kind => `Agreement: ${kind}`,
}

/** The starter template of one kind of agreement in one language. */
export function agreementTemplate(type: AgreementType, locale: AgreementLocale): AgreementTemplate {
  const { groups, fields, choices, units, yes, no } = words[locale]
  const { common, own } = terms[locale]
  return {
    ...agreementFrames[locale],
    key: 'agreement',
    type,
    locale,
    version: agreementTemplateVersion,
    provenance: 'design',
    title: titles[locale](choices.types[type]),
    words: { groups, fields: flatten(fields), choices, units, yes, no },
    terms: [...common.slice(0, 1), ...own[type], ...common.slice(1)],
  }
}

/** The whole starter set: each kind in Dutch and English. */
export function agreementTemplates(): AgreementTemplate[] {
  return agreementTypes.flatMap(type => [agreementTemplate(type, 'nl'), agreementTemplate(type, 'en')])
}

interface Tree {
  readonly [key: string]: string | Tree
}

function flatten(tree: Tree, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : Object.entries(flatten(value, `${prefix}${key}.`)),
    ),
  )
}
