import { Action } from '../parts/action'
import { Letter } from '../parts/letter'
import type { Message } from '../parts/message'
import { Paragraph, SmallPrint } from '../parts/paragraph'

const texts = {
  nl: {
    subject: (organisation: string) => `Uitnodiging van ${organisation}`,
    button: 'Uitnodiging openen',
    formal: {
      by: (name: string, organisation: string) =>
        `${name} nodigt u uit om voor ${organisation} met Werkbrug te werken.`,
      intro: (organisation: string) => `U bent uitgenodigd om voor ${organisation} met Werkbrug te werken.`,
      what: 'Werkbrug helpt om mensen en stageplaatsen bij elkaar te brengen. Met de knop maakt u uw account.',
      small: 'De link werkt veertien dagen. Kent u de afzender niet? Doe dan niets.',
    },
    plain: {
      by: (name: string, organisation: string) => `${name} van ${organisation} nodigt je uit voor Werkbrug.`,
      intro: (organisation: string) => `${organisation} nodigt je uit voor Werkbrug.`,
      what: 'In Werkbrug zie je jouw stappen, jouw talenten en plekken die bij je passen.',
      small: 'De link werkt veertien dagen. Ken je de afzender niet? Doe dan niets.',
    },
  },
  en: {
    subject: (organisation: string) => `Invitation from ${organisation}`,
    button: 'Open the invitation',
    formal: {
      by: (name: string, organisation: string) => `${name} invites you to work with Werkbrug for ${organisation}.`,
      intro: (organisation: string) => `You are invited to work with Werkbrug for ${organisation}.`,
      what: 'Werkbrug helps to bring people and internships together. The button lets you make your account.',
      small: 'The link works for fourteen days. Do you not know the sender? Then do nothing.',
    },
    plain: {
      by: (name: string, organisation: string) => `${name} of ${organisation} invites you to Werkbrug.`,
      intro: (organisation: string) => `${organisation} invites you to Werkbrug.`,
      what: 'In Werkbrug you see your steps, your talents and places that fit you.',
      small: 'The link works for fourteen days. Do you not know the sender? Then do nothing.',
    },
  },
}

export const invitation: Message<'access.invitation'> = {
  sample: { organisation: 'Gemeente Lindehaven', invitedBy: 'Noor Veldkamp' },
  subject: (props, language) => texts[language].subject(props.organisation),
  Body: ({ props, view }) => {
    const t = texts[view.language]
    const words = t[props.tone]
    const intro = props.invitedBy ? words.by(props.invitedBy, props.organisation) : words.intro(props.organisation)
    return (
      <Letter view={view} title={t.subject(props.organisation)} preview={intro} tone={props.tone}>
        <Paragraph>{intro}</Paragraph>
        <Paragraph>{words.what}</Paragraph>
        <Action href={view.url ?? view.origin} label={t.button} language={view.language} />
        <SmallPrint>{words.small}</SmallPrint>
      </Letter>
    )
  },
}
