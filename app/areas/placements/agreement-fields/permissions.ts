import { choice, date, group, text } from './field-kinds'

const seen = ['not_needed', 'seen', 'not_seen'] as const

/** Group 11: leave of an authority; of certificates is only kept that they were seen, never a copy. */
export const PermissionsFields = group({
  benefitAuthorityReference: text(60),
  benefitAuthorityDate: date(),
  longerPeriodReference: text(60),
  certificateOfConduct: choice('seen', seen),
  workPermit: choice('seen', seen),
})
export const permissionsMandatory: string[] = []
