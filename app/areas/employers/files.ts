import {
  codeCell,
  dateCell,
  digitsCell,
  emailCell,
  integerCell,
  listCell,
  oneOfCell,
  postcodeCell,
  textCell,
  urlCell,
  yesNoCell,
} from '~/platform/tabular/cells'
import { consentBases, contactChannels } from './contact-facts'
import { accessFeatures, childcareAnswers } from './site-facts'
import { defineTable, may, must } from '~/platform/tabular/table'

/** `employers.csv`: one row is one site of an employer, named by the sender's own id. */
export const employersTable = defineTable({
  kind: 'employers',
  key: ['employer_id'],
  columns: {
    employer_id: must(textCell(100)),
    name: must(textCell(200)),
    kvk_number: may(digitsCell(8)),
    establishment_number: may(digitsCell(12)),
    sector: may(codeCell(20)),
    street: may(textCell(200)),
    house_number: may(textCell(20)),
    postcode: may(postcodeCell()),
    city: may(textCell(100)),
    phone: may(textCell(40)),
    email: may(emailCell()),
    website: may(urlCell()),
    headcount: may(integerCell({ min: 0, max: 1_000_000 })),
    no_mailing: may(yesNoCell()),
    other_sectors: may(listCell(codeCell(20))),
    accessible: may(listCell(oneOfCell(accessFeatures))),
    access_note: may(textCell(500)),
    transit_minutes: may(integerCell({ min: 0, max: 240 })),
    transit_stop: may(textCell(100)),
    childcare: may(oneOfCell(childcareAnswers)),
    sbb_occupations: may(listCell(textCell(100))),
  },
})

/** `contacts.csv`: the people at a site. */
export const contactsTable = defineTable({
  kind: 'contacts',
  key: ['contact_id'],
  columns: {
    contact_id: must(textCell(100)),
    employer_id: must(textCell(100)),
    first_name: may(textCell(100)),
    last_name: must(textCell(100)),
    function: may(textCell(200)),
    email: may(emailCell()),
    phone: may(textCell(40)),
    language: may(codeCell(10)),
    roles: may(listCell(textCell(60))),
    mentor_capacity: may(integerCell({ min: 0, max: 100 })),
    do_not_contact_until: may(dateCell()),
    channel: may(oneOfCell(contactChannels)),
    consent_basis: may(oneOfCell(consentBases)),
    consent_on: may(dateCell()),
  },
})
