import { Link } from '@remix-run/react'
import { MapPin } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Chip, Dot } from '~/ui/chip'
import { EmptyState } from '~/ui/empty-state'
import { Icon } from '~/ui/icon'
import { Row, Rows } from '~/ui/row'
import type { EmployerHead, EmployerPeoplePage } from '../employer.page.server'

type SiteLine = EmployerPeoplePage['sites'][number]

/** `1234AB` as people write it. */
function shownPostcode(postcode: string | null): string | null {
  return postcode === null ? null : postcode.replace(/^(\d{4})([A-Z]{2})$/, '$1 $2')
}

/** Address of a site in one line. */
export function siteAddress(site: Pick<SiteLine, 'street' | 'houseNumber' | 'postcode' | 'city'>): string {
  const street = [site.street, site.houseNumber].filter(Boolean).join(' ')
  const town = [shownPostcode(site.postcode), site.city].filter(Boolean).join(' ')
  return [street, town].filter(Boolean).join(', ')
}

export function SitesCard({ sites, head }: { sites: readonly SiteLine[]; head: EmployerHead }) {
  const { t } = useTranslation('employers')
  const { t: common } = useTranslation('common')
  return (
    <Card
      title={t('sites.title')}
      flush
      aside={head.may.writeContacts ? <Link to={`/employers/${head.id}/sites/new`}>{t('sites.add')}</Link> : null}
    >
      {sites.length === 0 ? (
        <EmptyState title={t('sites.emptyTitle')}>{t('sites.emptyText')}</EmptyState>
      ) : (
        <Rows label={t('sites.title')}>
          {sites.map(site => (
            <Row
              key={site.id}
              mark={
                <Dot>
                  <Icon of={MapPin} />
                </Dot>
              }
              what={
                <span className="cluster">
                  {site.name ?? site.city ?? head.name}
                  {site.isMain ? <Chip>{t('sites.main')}</Chip> : null}
                </span>
              }
              sub={[siteAddress(site) || t('sites.noAddress'), site.establishmentNumber].filter(Boolean).join(' · ')}
              acts={
                head.may.writeContacts ? (
                  <Link to={`/employers/${head.id}/sites/${site.id}`}>{common('edit')}</Link>
                ) : null
              }
            />
          ))}
        </Rows>
      )}
    </Card>
  )
}
