import { useTranslation } from 'react-i18next'
import { FitBars } from '~/ui/fit-bars'

/** Both fits of a pair in a table: two bars, each with its own number. */
export function ShortFits({ client, employer }: { client: number | null; employer: number | null }) {
  const { t } = useTranslation('groups')
  return (
    <FitBars
      client={client ?? 0}
      employer={employer ?? 0}
      clientLabel={t('result.fitClient')}
      employerLabel={t('result.fitEmployer')}
    />
  )
}
