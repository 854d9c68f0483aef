import type { SignatureWords } from '~/areas/placements/render-signature-page'

/** The words of a letter that no network changes: its headings, and that it is no contract. */
export interface LetterWords extends SignatureWords {
  title: string
  number: string
  notContract: string
  parties: string
  employer: string
  site: string
  network: string
  we: string
  they: string
  activities: string
  period: string
  from: string
  until: string
  review: string
  together: string
  signers: string
  name: string
  function: string
  side: string
  template: string
  events: Readonly<Record<string, string>>
}

const nl: LetterWords = {
  locale: 'nl',
  title: 'Intentieverklaring',
  number: 'Nummer {{number}}, versie {{version}}',
  notContract:
    'Deze verklaring is geen overeenkomst. Wie tekent, zegt wat hij van plan is; niemand kan er rechten aan ontlenen en niemand is er iets door verplicht.',
  parties: 'Wie',
  employer: 'Werkgever',
  site: 'Vestiging',
  network: 'Netwerk',
  we: 'Wat het netwerk doet',
  they: 'Wat de werkgever doet',
  activities: 'Activiteiten waaraan wij denken',
  period: 'Periode en terugblik',
  from: 'Vanaf',
  until: 'Tot en met',
  review: 'Samen terugkijken op',
  together: 'Verder',
  signers: 'Wie tekenen',
  name: 'Naam',
  function: 'Functie',
  side: 'Namens',
  template: 'Sjabloon: intentieverklaring, versie {{version}}.',
  events: {
    'letter-offered': 'aangeboden / offered',
    'letter-party-signed': 'getekend / signed',
    'letter-signed': 'door allen getekend / signed by all',
  },
  words: { choices: { partyRoles: { employer: 'namens de werkgever', network: 'namens het netwerk' } } },
  signaturePage: {
    title: 'Handtekeningen en verloop',
    intro: 'Ieder heeft dezelfde tekst gezien en getekend. De vingerafdruk van die tekst staat bij elke handtekening.',
    auditTitle: 'Verloop',
    auditIntro: 'Dit is er met de verklaring gebeurd, in volgorde van tijd.',
    drawingOf: 'Getekende handtekening van {{name}}',
    labels: {
      name: 'Naam',
      role: 'Als',
      method: 'Manier',
      signedAt: 'Getekend op',
      address: 'Netwerkadres',
      userAgent: 'Programma',
      textHash: 'Vingerafdruk van de tekst (SHA-256)',
      consent: 'Akkoord met',
    },
    methods: { typed: 'Naam getypt', drawn: 'Handtekening getekend' },
    auditColumns: ['Tijd', 'Wie', 'Wat'],
  },
}

const en: LetterWords = {
  locale: 'en',
  title: 'Letter of intent',
  number: 'Number {{number}}, version {{version}}',
  notContract:
    'This letter is not a contract. Who signs says what he or she means to do; nobody can claim a right by it and nobody is bound by it.',
  parties: 'Who',
  employer: 'Employer',
  site: 'Site',
  network: 'Network',
  we: 'What the network does',
  they: 'What the employer does',
  activities: 'Activities that we think of',
  period: 'Period and review',
  from: 'From',
  until: 'Until',
  review: 'Looking back together on',
  together: 'Further',
  signers: 'Who sign',
  name: 'Name',
  function: 'Function',
  side: 'On behalf of',
  template: 'Template: letter of intent, version {{version}}.',
  events: nl.events,
  words: { choices: { partyRoles: { employer: 'for the employer', network: 'for the network' } } },
  signaturePage: {
    title: 'Signatures and history',
    intro: 'Everybody saw and signed the same text. The fingerprint of that text stands with each signature.',
    auditTitle: 'History',
    auditIntro: 'This is what happened to the letter, in order of time.',
    drawingOf: 'Drawn signature of {{name}}',
    labels: {
      name: 'Name',
      role: 'As',
      method: 'Way',
      signedAt: 'Signed at',
      address: 'Network address',
      userAgent: 'Program',
      textHash: 'Fingerprint of the text (SHA-256)',
      consent: 'Agreed to',
    },
    methods: { typed: 'Name typed', drawn: 'Signature drawn' },
    auditColumns: ['Time', 'Who', 'What'],
  },
}

export const letterWords = { nl, en } as const
