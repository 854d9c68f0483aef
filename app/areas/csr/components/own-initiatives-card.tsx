import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { Row, Rows } from '~/ui/row'
import type { OwnInitiatives } from '../places.page.server'
import { useCsrWord } from './csr-words'

/** What the firm promised for social responsibility and what came of it; nothing when nothing was shared with it. */
export function OwnInitiativesCard({ initiatives }: { initiatives: OwnInitiatives }) {
  const { t } = useTranslation('csr')
  const word = useCsrWord()
  if (initiatives.length === 0) return null
  return (
    <Card title={t('own.title')} sub={t('own.sub')} flush>
      <Rows label={t('own.title')}>
        {initiatives.map(one => (
          <Row
            key={one.id}
            what={one.title}
            sub={
              <>
                {[
                  word('themes', one.theme),
                  one.csrGoal,
                  one.placesWanted > 0 ? t('own.promised', { count: one.placesWanted }) : null,
                  one.places > 0
                    ? t('own.begun', { count: one.begun })
                    : one.placesRealised > 0
                      ? t('own.noted', { count: one.placesRealised })
                      : null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </>
            }
            acts={<Chip>{word('statuses', one.status)}</Chip>}
          />
        ))}
      </Rows>
    </Card>
  )
}
