import type { ReactElement } from 'react'
import type { MailInput, MailProps, MailTemplate } from '~/platform/mail/mail-catalogue'

export type MailLanguage = 'nl' | 'en'

/** What every mail may show beside its own props. */
export interface MailView {
  language: MailLanguage
  /** Name to greet; null greets without one. */
  toName: string | null
  /** The link made for this mail. */
  url: string | null
  /** Six digits that open the same as the link. */
  code: string | null
  /** Address of the product, without a slash at the end. */
  origin: string
  /** The network that writes; null for mails about an account. */
  networkName: string | null
}

/** One mail: what it says in each language, and an example to look at and test with. */
export interface Message<K extends MailTemplate> {
  sample: MailInput<K>
  subject(props: MailProps<K>, language: MailLanguage): string
  Body(given: { props: MailProps<K>; view: MailView }): ReactElement
}
