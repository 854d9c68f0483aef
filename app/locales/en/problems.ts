import type nl from '../nl/problems'
import type { Texts } from '../texts'

const en: Texts<typeof nl> = {
  required: 'fill this in',
  choose: 'make a choice',
  invalid: 'this is not right; please check it',
  'unreadable-text': 'this holds a character that we cannot keep; type the text again',
  'invalid-value': '"{{found}}" is not possible here; expected: {{expected}}',
  'not-a-number': 'enter a number, for example 12',
  'not-a-whole-number': 'enter a whole number, without decimals',
  'not-a-date': 'enter a date that exists, as dd-mm-yyyy',
  'not-an-email': 'enter an e-mail address, such as name@example.org',
  'not-a-url': 'enter a web address that starts with https://',
  'not-a-phone': 'enter a telephone number, such as 06 12345678',
  'not-a-postcode': 'enter a postcode, such as 1234 AB',
  'too-small': 'choose {{expected}} or higher',
  'too-large': 'choose {{expected}} or lower',
  'too-short': 'use at least {{expected}} characters',
  'too-long': 'use at most {{expected}} characters',
  'too-few': 'choose at least {{expected}}',
  'too-many': 'choose at most {{expected}}',
  'before-start': 'the end date lies before the start date',
  'in-past': 'choose a day from today on',
  'in-future': 'choose a day up to today',
  'already-exists': 'this exists already',
  'site-without-place': 'give a name, a postcode or a town',
  'not-found': 'this does not exist or is not yours',
  'not-allowed': 'you may not do this; ask a colleague who may',
  'changed-meanwhile': 'somebody else has changed this in the meantime; look at the new data and try again',
  'unknown-key': 'we do not know this field',
  'file-too-large': 'the file is too large; at most {{expected}}',
  'file-empty': 'this file is empty',
  'file-kind': 'this kind of file is not possible; possible: {{expected}}',
}

export default en
