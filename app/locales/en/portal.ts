import type nl from '../nl/portal'
import type { Texts } from '../texts'

const portal: Texts<typeof nl> = {
  promises: {
    title: 'What we agreed',
    emptyTitle: 'Nothing open',
    emptyText: 'What your contact person agrees with you and shares with you is shown here, with a date.',
    by: { us: '{{organisation}}', them: 'you' },
    until: 'by {{day}}',
    late: 'was due by {{day}}',
    kept: 'kept',
    tell: 'This is done',
    tellAbout: 'This is done: {{what}}',
    youTold: 'reported on {{day}}',
    thanks: 'Passed on: {{what}}',
    notNow: 'That is no longer possible; this may have been settled already.',
    share: 'Share this with the employer',
    shareHint: "The employer's contacts then read it on their own page.",
    shared: 'shared',
    told: '{{who}} reports: done ({{day}})',
  },
  tasks: {
    changed: 'Check: {{who}} changed details of {{employer}}',
    invited: 'Good to know: {{who}} of {{employer}} invited {{guest}}',
    place: 'New place at {{employer}}: {{title}}',
    told: 'Look into: {{who}} of {{employer}} reports done: {{what}}',
  },
  mentors: {
    title: 'Mentors',
    emptyTitle: 'No mentor yet',
    emptyText: 'Mark one of your people as a mentor, and say for how many people at a time.',
    capacity_one: 'can mentor {{count}} person',
    capacity_other: 'can mentor {{count}} people',
    unknown: 'capacity not filled in yet',
    now_one: 'now {{count}}',
    now_other: 'now {{count}}',
    change: 'Change',
  },
}

export default portal
