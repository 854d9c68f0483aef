import type nl from '../nl/contact-moment'
import type { Texts } from '../texts'

const en: Texts<typeof nl> = {
  keys: 'Choose with the arrow keys or the digit',
  site: 'Site',
  colleagues: 'Colleagues who were there too',
  removeColleague: 'Remove {{name}}',
  quick: {
    label: 'Frequently chosen days',
    tomorrow: 'tomorrow',
    week: 'next week',
    twoWeeks: 'in two weeks',
    month: 'next month',
  },
  draft: {
    title: 'Draft of {{moment}} restored',
    text: 'This was still in this browser. It is removed here once you save.',
    forget: 'Discard the draft',
    kept: 'Draft kept in this browser',
  },
  offline: {
    title: 'No connection',
    text: 'Your text is kept in this browser. Save as soon as there is a connection again.',
  },
  saveKeys: 'Ctrl and Enter: save',
  change: 'Change the contact moment',
  changed: 'The contact moment is changed.',
  tooLate: 'Only the person who recorded a contact moment can change it, until a day after',
  toStory: 'To the story',
  changeLink: 'Change',
  wasChanged: 'changed on {{moment}}',
  with: 'with {{names}}',
  colleaguesThere: 'together with {{names}}',
  at: 'site {{name}}',
  hits: 'Record a contact moment',
  mentions: {
    hint: 'Type @ and a name to mention a colleague, who is then told',
    list: 'Colleagues',
    found_one: '{{count}} colleague. Enter chooses, Escape closes.',
    found_other: '{{count}} colleagues. Arrows and Enter choose, Escape closes.',
    who: 'Whom do you mean by @{{written}}?',
    nobody: 'nobody: leave it as plain text',
    told: 'Told: {{names}}.',
  },
  tasks: {
    mentioned: '{{who}} mentioned you in a note about {{employer}}',
  },
  files: {
    title: 'Files',
    hint: 'At most {{count}} files: PDF, picture, Word, Excel, PowerPoint, CSV or calendar',
    size: '{{size}} kB',
    remove: 'Remove',
    removeNamed: 'Remove: {{name}}',
    removed: '{{name}} is removed.',
    restored: '{{name}} is back.',
    changed: 'This file was already changed.',
  },
  problems: {
    'mention-ambiguous': '“@{{found}}” may be more than one colleague: choose whom you mean',
    'mention-unknown':
      '“@{{found}}”: no colleague who may work with this employer has that name. Choose whom you mean or leave it as plain text',
    'mention-too-many': 'you mention {{found}} colleagues; at most {{expected}} in one note',
    'contact-file-too-large': '{{found}} is too large; a file may be at most {{expected}}',
    'contact-file-empty': '{{found}} is empty',
    'contact-file-kind': 'the kind of file of {{found}} is not accepted; these are: {{expected}}',
    'contact-files-too-large': 'the files are {{found}} together; at most {{expected}} at once',
    'contact-files-too-many': 'these are {{found}} files; at most {{expected}} with one contact moment',
    'too-late-to-change':
      'this contact moment can no longer be changed: only the person who recorded it can, within a day',
  },
}

export default en
