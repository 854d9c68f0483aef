import { choice, group, long } from './field-kinds'

/** Group 12: what stays inside, whose the work is, photos. */
export const ConfidentialityFields = group({
  confidentiality: long(1000),
  property: long(1000),
  photos: choice('photos', ['none', 'ask_each_time']),
})
export const confidentialityMandatory: string[] = []
