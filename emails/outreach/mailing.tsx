import type { Message } from '../parts/message'
import { PersonalLetter } from '../parts/personal-letter'

const tests = { nl: 'Proef', en: 'Test' }

/** A personal service mail: the words are the colleague's, so there are none of ours but who writes and how to stop it. */
export const mailing: Message<'outreach.mailing'> = {
  sample: {
    subject: 'Een kop koffie in december',
    text: 'Beste Noor Veldkamp,\n\nIn december ben ik bij u in de buurt.\nSchikt het om langs te komen?\n\nGroet,\nSam de Boer',
    sender: 'Sam de Boer',
    organisation: 'Gemeente Lindehaven',
  },
  subject: (props, language) => (props.test ? `[${tests[language]}] ${props.subject}` : props.subject),
  Body: ({ props, view }) => (
    <PersonalLetter
      view={view}
      title={props.subject}
      text={props.text}
      sender={props.sender}
      organisation={props.organisation}
    />
  ),
}
