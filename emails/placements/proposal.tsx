import { Action } from '../parts/action'
import { Letter } from '../parts/letter'
import type { Message } from '../parts/message'
import { Paragraph } from '../parts/paragraph'

const texts = {
  nl: {
    subject: 'Er is een voorstel voor een stage bij u',
    intro:
      'Er is iemand die goed bij een van uw plekken past. U ziet wat deze persoon kan en wil, en u kiest of u kennis wilt maken.',
    button: 'Voorstel bekijken',
  },
  en: {
    subject: 'There is a proposal for an internship with you',
    intro:
      'There is somebody who fits one of your places well. You see what this person can do and wants, and you choose whether to meet.',
    button: 'See the proposal',
  },
}

export const proposal: Message<'placements.proposal'> = {
  sample: { path: '/proposals/019ac0de-0000-7000-8000-000000000001' },
  subject: (_props, language) => texts[language].subject,
  Body: ({ props, view }) => {
    const t = texts[view.language]
    return (
      <Letter view={view} title={t.subject} preview={t.intro}>
        <Paragraph>{t.intro}</Paragraph>
        <Action href={view.origin + props.path} label={t.button} language={view.language} />
      </Letter>
    )
  },
}
