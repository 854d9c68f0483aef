import { group, lines } from './field-kinds'

/** Group 8: what each party does, on top of the general terms. */
export const DutiesFields = group({ trainee: lines(), host: lines(), mentor: lines(), coach: lines(), school: lines() })
export const dutiesMandatory: string[] = []
