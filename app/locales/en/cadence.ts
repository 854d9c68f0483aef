import type nl from '../nl/cadence'
import type { Texts } from '../texts'

const en: Texts<typeof nl> = {
  title: 'Rhythm of contact',
  sub: 'After how many days of silence an employer asks for contact. What was agreed with one employer goes first.',
  isStandard: 'The standard table holds.',
  isOwn: 'A table of your own holds since {{day}}.',
  byLevel: 'Days by engagement level',
  byImportance: 'At most so many days by importance',
  byImportanceHint: 'For important employers the smallest number holds. Empty is no limit.',
  level: 'Level {{level}}: {{name}}',
  importance: 'Importance {{importance}}',
  days: 'days',
  standard: 'standard {{count}} days; from 7 to 730',
  noLimit: 'standard no limit; from 7 to 730',
  seeEffect: 'See the effect',
  seeReset: 'Back to the standard table (see the effect first)',
  effect: {
    title: 'This is what happens when you save',
    now_one: 'Now {{count}} of {{all}} running relations asks for contact.',
    now_other: 'Now {{count}} of {{all}} running relations ask for contact.',
    then_one: 'With this table it is {{count}}.',
    then_other: 'With this table it is {{count}}.',
    more_one: '{{count}} more employer becomes overdue and gets a task tomorrow morning.',
    more_other: '{{count}} more employers become overdue and get a task tomorrow morning.',
    fewer_one: '{{count}} employer is then no longer overdue.',
    fewer_other: '{{count}} employers are then no longer overdue.',
    same: 'The number does not change today.',
    stays: 'Tasks that stand ready already stay.',
  },
  saved: 'The rhythm of contact is saved.',
  undone: 'The table before holds again.',
  changed: 'Somebody else changed the table meanwhile.',
}

export default en
