import type nl from '../nl/meanwhile'
import type { Texts } from '../texts'

const meanwhile: Texts<typeof nl> = {
  title: 'Somebody else has saved this in the meantime',
  text: 'Choose for each field which text stays, then save. Nothing is lost: what you typed is still in the form below, and counts as it stands there.',
  nothing: 'In this form there is no difference between what is saved now and what you typed. Save again.',
  theirs: 'Saved now: {{text}}',
  mine: 'Yours: {{text}}',
  by: {
    me: 'Only you changed this.',
    them: 'Only the other person changed this.',
    both: 'Both of you changed this.',
  },
  empty: '(empty)',
  yes: 'yes',
}

export default meanwhile
