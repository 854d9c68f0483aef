import { date, email, group, pattern, text } from './field-kinds'

/** Group 2: who agree. No citizen service number and nothing on health: they have no place in an agreement. */
export const PartiesFields = group({
  trainee: group({
    name: text(),
    birthDate: date(),
    address: text(300),
    email: email(),
    phone: text(40),
    representativeName: text(),
    representativeEmail: email(),
  }),
  host: group({
    legalName: text(),
    kvkNumber: pattern(/^\d{8}$/),
    establishmentNumber: pattern(/^\d{12}$/),
    address: text(300),
    signatory: text(),
    signatoryFunction: text(),
    signatoryEmail: email(),
    sbbId: text(40),
    sbbRecognisedUntil: date(),
  }),
  coachOrganisation: group({ name: text(), address: text(300), phone: text(40) }),
  school: group({ name: text(), brinCode: text(10), signatory: text(), signatoryEmail: email() }),
  benefitAuthority: group({ name: text(), contact: text(), contactEmail: email() }),
})
export const partiesMandatory = [
  'trainee.name',
  'trainee.birthDate',
  'trainee.email',
  'host.legalName',
  'host.kvkNumber',
  'host.address',
  'host.signatory',
  'host.signatoryFunction',
  'coachOrganisation.name',
]
