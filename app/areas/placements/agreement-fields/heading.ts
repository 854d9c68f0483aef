import { agreementTypes } from '../agreement-types'
import { choice, group, number, text } from './field-kinds'

/** Group 1: what kind of agreement this is. */
export const HeadingFields = group({
  type: choice('types', agreementTypes),
  legalBasis: text(300),
  number: text(40),
  version: number(undefined, 1, 999),
  templateVersion: text(40),
  prevailingLanguage: choice('languages', ['nl', 'en']),
})
export const headingMandatory = ['type', 'legalBasis', 'number', 'version', 'templateVersion', 'prevailingLanguage']
