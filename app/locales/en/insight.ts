import type nl from '../nl/insight'
import type { Texts } from '../texts'

const en: Texts<typeof nl> = {
  title: 'Today',
  asks_zero: 'Nothing asks for you now.',
  asks_one: '{{count}} thing asks for you.',
  asks_other: '{{count}} things ask for you.',
  record: 'Record a contact moment',
  first: {
    title: 'First this',
    short: 'what is broken, who waits, what stands still',
    order: 'First what is broken, then who waits for an answer, then what stands still too long.',
    noneTitle: 'Nothing urgent',
    none: 'Nobody waits too long and nothing stands still.',
    'jobs-failed': {
      what: 'Background work failed ({{count}})',
      why: 'See what is wrong and try again.',
      act: 'Look',
    },
    'seal-failed': {
      what: 'Agreement {{number}} is not sealed yet',
      why: 'The system tries again; see whether something is missing.',
      act: 'Open',
    },
    'employer-silent': {
      what: '{{employer}} has not answered a proposal yet',
      why: '{{place}}, asked {{days}} days ago.',
      act: 'Open',
    },
    'client-silent': {
      what: '{{place}}: the proposal waits for the client',
      why: '{{employer}}, proposed {{days}} days ago.',
      act: 'Open',
    },
    'agreement-waits': {
      what: 'Agreement {{number}}: {{who}} has not signed yet',
      why: 'Asked {{days}} days ago. Reminders: {{reminded}} of 5.',
      act: 'Open',
    },
    'agreement-unchecked': {
      what: 'Agreement {{number}}: {{who}} has not checked the facts yet',
      why: 'Asked {{days}} days ago.',
      act: 'Open',
    },
    'client-stalled': {
      what: '{{name}} has been on step {{step}} for {{weeks}} weeks',
      why: '{{expected}} weeks are expected. Choose a next step or change the plan.',
      act: 'Choose a step',
    },
    'relation-silent': {
      what: '{{employer}} has not spoken to any of us for long',
      why: 'Last contact {{days}} days ago.',
      neverWhat: '{{employer}} has not met any of us yet',
      never: 'No contact has been recorded yet. Call or visit them.',
      act: 'Open',
    },
  },
  tasks: {
    title: 'Tasks and follow-up',
    counts: 'late {{late}} · today {{today}} · this week {{week}}',
    noneTitle: 'No tasks this week',
    none: 'New tasks appear here by themselves.',
  },
  followUps: { title: 'How is it going at the place?' },
  counts: {
    title: 'Where we stand',
    clients: 'My clients',
    running: 'Running placements',
    started: 'Started this month',
    places: 'Open places',
  },
  fitting: {
    title: 'New and fitting',
    none: 'No new places that fit your clients.',
    clients_one: 'fits {{count}} of your clients',
    clients_other: 'fits {{count}} of your clients',
  },
}

export default en
