import { useTranslation } from 'react-i18next'
import { isNamedJob, type NamedJob } from '../jobs'
import { isMailTemplate, type MailTemplate } from '../mail-catalogue'

type Underscored<T extends string> = T extends `${infer Area}.${infer Rest}` ? `${Area}_${Rest}` : never

function underscored<T extends string>(name: T): Underscored<T> {
  return name.replace('.', '_') as Underscored<T>
}

/** Words for a job's name; a name that has none is shown as it is. */
export function useJobName(): (name: string) => string {
  const { t } = useTranslation('outreach')
  return name => (isNamedJob(name) ? t(`names.${underscored<NamedJob>(name)}`) : name)
}

/** Words for a mail's template. */
export function useTemplateName(): (template: string) => string {
  const { t } = useTranslation('outreach')
  return name => (isMailTemplate(name) ? t(`templates.${underscored<MailTemplate>(name)}`) : name)
}
