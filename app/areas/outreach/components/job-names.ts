import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { isNamedJob, type NamedJob } from '../jobs'
import { isMailTemplate, type MailTemplate } from '~/platform/mail/mail-catalogue'

type Underscored<T extends string> = T extends `${infer Area}.${infer Rest}` ? `${Area}_${Rest}` : never

function underscored<T extends string>(name: T): Underscored<T> {
  return name.replace('.', '_') as Underscored<T>
}

type Say = TFunction<'outreach'>

/** Words for a job's name; a name that has none is shown as it is. */
export function sayJobName(t: Say, name: string): string {
  return isNamedJob(name) ? t(`names.${underscored<NamedJob>(name)}`) : name
}

export function useJobName(): (name: string) => string {
  const { t } = useTranslation('outreach')
  return name => sayJobName(t, name)
}

const wordedReasons = {
  'stopped-while-sending': 'stopped-while-sending',
  'stopped-too-often': 'stopped-too-often',
  'long-overdue': 'long-overdue',
  ECONNREFUSED: 'no-server',
  ECONNECTION: 'no-server',
  ETIMEDOUT: 'no-server',
  EDNS: 'no-server',
  ESOCKET: 'no-server',
} as const

function isWorded(reason: string): reason is keyof typeof wordedReasons {
  return Object.hasOwn(wordedReasons, reason)
}

/** Words for why something failed; what only a technician understands is shown as it is. */
export function sayReason(t: Say, reason: string | null): string | null {
  return reason && isWorded(reason) ? t(`reasons.${wordedReasons[reason]}`) : reason
}

export function useReason(): (reason: string | null) => string | null {
  const { t } = useTranslation('outreach')
  return reason => sayReason(t, reason)
}

/** Words for a mail's template. */
export function useTemplateName(): (template: string) => string {
  const { t } = useTranslation('outreach')
  return name => (isMailTemplate(name) ? t(`templates.${underscored<MailTemplate>(name)}`) : name)
}
