import type nl from '../nl/people'
import type { Texts } from '../texts'

const people: Texts<typeof nl> = {
  fields: {
    channel: 'Best reached',
    reportsToId: 'Reports to',
    consentBasis: 'Legal basis for keeping the data',
    consentOn: 'Since',
    otherSectors: 'Other sectors',
    accessible: 'Accessible',
    accessNote: 'About the accessibility',
    transitMinutes: 'Walk from the stop',
    transitStop: 'Stop or station',
    childcare: 'Childcare nearby',
    sbbOccupations: 'Recognised by SBB for',
  },
  channels: { phone: 'by phone', mail: 'by mail', visit: 'by a visit', message: 'by a message' },
  bases: {
    legitimate_interest: 'legitimate interest',
    consent: 'consent',
    contract: 'contract',
    public_task: 'public task',
    legal_obligation: 'legal obligation',
  },
  features: { wheelchair: 'by wheelchair', lift: 'lift', toilet: 'adapted toilet', quiet_room: 'quiet room' },
  childcare: { yes: 'yes', no: 'no', unknown: 'not known' },
  sectorsHint: 'Codes separated by commas, besides the main sector',
  marks: {
    title: 'For the network only',
    hint: 'The employer does not see this.',
    basisHint: 'GDPR, article 6. Consent goes with the day on which it was given.',
  },
  site: {
    title: 'Getting there and getting in',
    minutes: 'minutes',
    sbbHint: 'One occupation per line, as SBB names it',
    transit: '{{minutes}} minutes on foot from {{stop}}',
    transitOnly: '{{minutes}} minutes on foot from the stop',
    childcare: 'childcare nearby',
  },
  person: {
    title: 'Contact',
    facts: 'Who this is',
    reach: 'How to reach',
    bouncedTitle: 'A mail came back',
    bouncedText:
      'A mail to {{email}} came back: {{reason}}. Change the address. If it is right after all, choose "Has arrived" with the mailing.',
    noReach: 'There is no phone number or mail address yet.',
    lastSpoken: 'Last spoken',
    lastSpokenBy: '{{when}}, by {{name}}',
    never: 'not yet',
    reports: 'Reporting to them',
    capacity: 'Mentors at a time',
    doNotTitle: 'Do not contact until {{day}}',
    doNotText:
      'This person or a colleague asked for this. Wait until after that day, or talk to the owner of the relation.',
    noMailingTitle: 'No unsolicited mail',
    noMailingText: 'The register asks not to send {{name}} unsolicited mail. Answering a question is allowed.',
    leftTitle: 'Left on {{day}}',
    leftText: 'The history stays here.',
    earlier: 'Previously worked at',
    later: 'Now works at',
    wentTo: 'Record where they work now',
  },
  wentTo: {
    title: 'Where does {{name}} work now?',
    text: 'A contact is made at the new employer. The name goes along; phone and mail of the former job do not. Both pages lead to each other.',
    employer: 'New employer',
    function: 'Job title there',
    done: '{{name}} is now at {{employer}} too. Add how to reach them there.',
  },
  self: {
    title: 'My contact details',
    sub: 'How the network can reach you. Other details of your organisation are changed by your colleague who is the contact person.',
    saved: 'Your details are saved.',
    noneTitle: 'You are not linked to a contact yet',
    noneText: 'Ask your contact at the network to do so. Then you can keep your details here.',
  },
  problems: {
    'reports-to-self': 'nobody can report to themselves',
    'still-here': 'this person still works here; first fill in when they left',
    'same-employer': 'this is the same employer',
    'moved-already': 'this is already recorded: {{found}}',
  },
}

export default people
