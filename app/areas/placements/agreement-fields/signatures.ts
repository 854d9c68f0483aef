import { partyRoles } from '../actor-roles'
import { choice, email, group, number, rows, text } from './field-kinds'

/** Group 20: who sign, in what order. */
export const SignaturesFields = group({
  mode: choice('signingModes', ['sequential', 'parallel']),
  daysToSign: number('days', 1, 30),
  signers: rows({ role: choice('partyRoles', partyRoles), name: text(), email: email() }, 8),
})
export const signaturesMandatory = ['mode', 'daysToSign', 'signers']
