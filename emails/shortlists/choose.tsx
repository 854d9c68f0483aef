import { Action } from '../parts/action'
import { Letter } from '../parts/letter'
import type { Message } from '../parts/message'
import { Paragraph } from '../parts/paragraph'

const texts = {
  nl: {
    subject: 'Je kunt een plek kiezen',
    intro: (count: number) =>
      count === 1
        ? 'Er is een plek voor jou. Je leest wat het werk is. Daarna zeg je: dit wil ik, of dit wil ik niet.'
        : `Er zijn ${count} plekken voor jou. Je leest wat het werk is. Daarna zeg je bij elke plek: dit wil ik, of dit wil ik niet.`,
    button: 'Mijn plekken bekijken',
  },
  en: {
    subject: 'You can choose a place',
    intro: (count: number) =>
      count === 1
        ? 'There is a place for you. You read what the work is. Then you say: I want this, or I do not want this.'
        : `There are ${count} places for you. You read what the work is. Then you say for each place: I want this, or I do not want this.`,
    button: 'See my places',
  },
}

export const choose: Message<'shortlists.choose'> = {
  sample: { path: '/my-choices', count: 3 },
  subject: (_props, language) => texts[language].subject,
  Body: ({ props, view }) => {
    const t = texts[view.language]
    const intro = t.intro(props.count)
    return (
      <Letter view={view} title={t.subject} preview={intro}>
        <Paragraph>{intro}</Paragraph>
        <Action href={view.origin + props.path} label={t.button} language={view.language} />
      </Letter>
    )
  },
}
