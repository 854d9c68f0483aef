import type { SerializeFrom } from '@remix-run/node'
import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { Row, Rows } from '~/ui/row'
import type { FollowPage } from '../follow.page.server'
import { useStakeholderWord } from './use-words'

/** Stakeholders with influence whom nobody in the network has a relation with yet. */
export function RelationsToMake({ page }: { page: SerializeFrom<FollowPage> }) {
  const { t } = useTranslation('stakeholders')
  const word = useStakeholderWord()
  return (
    <Card title={t('follow.relations')} sub={t('follow.relationsSub')} flush>
      {page.relations.length === 0 ? (
        <p className="card-body muted">{t('follow.noRelations')}</p>
      ) : (
        <Rows label={t('follow.relations')}>
          {page.relations.map(one => (
            <Row
              key={one.id}
              what={one.relation ? <Link to={`/employers/${one.relation.id}`}>{one.label}</Link> : one.label}
              sub={one.quadrant ? word('quadrants', one.quadrant) : undefined}
              acts={
                one.relation ? (
                  <Chip tone="good">{t('follow.isMade')}</Chip>
                ) : page.head.may.follow ? (
                  <Form method="post" preventScrollReset>
                    <input type="hidden" name="stakeholderId" value={one.id} />
                    <Button
                      name="intent"
                      value="relation"
                      look="quiet"
                      small
                      aria-label={`${t('follow.make')}: ${one.label}`}
                    >
                      {t('follow.make')}
                    </Button>
                  </Form>
                ) : null
              }
            />
          ))}
        </Rows>
      )}
    </Card>
  )
}
