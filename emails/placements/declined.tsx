import { Action } from '../parts/action'
import { Letter } from '../parts/letter'
import type { Message } from '../parts/message'
import { Paragraph } from '../parts/paragraph'

const texts = {
  nl: {
    subject: 'Een voorstel gaat niet door',
    employer: 'Een werkgever heeft een voorstel afgewezen. De reden staat bij het voorstel.',
    client: 'Een kandidaat heeft een voorstel afgewezen. De reden staat bij het voorstel.',
    button: 'Voorstel bekijken',
  },
  en: {
    subject: 'A proposal will not go ahead',
    employer: 'An employer has declined a proposal. The reason stands with the proposal.',
    client: 'A candidate has declined a proposal. The reason stands with the proposal.',
    button: 'See the proposal',
  },
}

export const declined: Message<'placements.declined'> = {
  sample: { by: 'employer', path: '/placements/019ac0de-0000-7000-8000-000000000001' },
  subject: (_props, language) => texts[language].subject,
  Body: ({ props, view }) => {
    const t = texts[view.language]
    return (
      <Letter view={view} title={t.subject} preview={t[props.by]}>
        <Paragraph>{t[props.by]}</Paragraph>
        <Action href={view.origin + props.path} label={t.button} language={view.language} />
      </Letter>
    )
  },
}
