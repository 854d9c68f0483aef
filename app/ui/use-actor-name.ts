import { useTranslation } from 'react-i18next'
import { isJobActor } from '~/platform/job-actor'

/** Who made a change, in words: a person by name, the system as such. */
export function useActorName(): (name: string | null) => string | null {
  const { t } = useTranslation('common')
  return name => (name !== null && isJobActor(name) ? t('automatic') : name)
}
