import type nl from '../nl/cadence'
import type { Texts } from '../texts'

const en: Texts<typeof nl> = {
  title: 'Rhythm of contact',
  sub: 'After how many days without contact an employer is due for contact. A target level sets the rhythm of that level, until there was contact on or after its day. What was agreed with one employer takes precedence.',
  isStandard: 'The standard table applies.',
  isOwn: 'A table of your own has applied since {{day}}.',
  byLevel: 'Days by engagement level',
  byImportance: 'Days at most, by importance',
  byImportanceHint: 'For important employers the smallest number applies. Empty means no limit.',
  level: 'Level {{level}}: {{name}}',
  importance: 'Importance {{importance}}',
  days: 'days',
  standard: 'standard {{count}} days; from 7 to 730',
  noLimit: 'standard no limit; from 7 to 730',
  seeEffect: 'See the effect',
  seeReset: 'Back to the standard table (see the effect first)',
  effect: {
    title: 'This is what happens when you save',
    now_one: 'Now {{count}} of {{all}} running relations is due for contact.',
    now_other: 'Now {{count}} of {{all}} running relations are due for contact.',
    then_one: 'With this table it is {{count}}.',
    then_other: 'With this table it is {{count}}.',
    more_one: '{{count}} more employer becomes overdue and gets a task tomorrow morning.',
    more_other: '{{count}} more employers become overdue and get a task tomorrow morning.',
    fewer_one: '{{count}} employer is then no longer overdue.',
    fewer_other: '{{count}} employers are then no longer overdue.',
    same: 'The number does not change today.',
    stays: 'Tasks that are already there stay.',
  },
  saved: 'The rhythm of contact is saved.',
  undone: 'The previous table applies again.',
  changed: 'A colleague changed the table meanwhile.',
}

export default en
