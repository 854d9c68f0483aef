import { Link } from '@remix-run/react'
import { MapPin } from 'lucide'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Chip, Dot } from '~/ui/chip'
import { EmptyState } from '~/ui/empty-state'
import { Icon } from '~/ui/icon'
import { Row, Rows } from '~/ui/row'
import type { EmployerHead, EmployerPeoplePage } from '../employer.page.server'
import { accessFeatures } from '../site-facts'

type SiteLine = EmployerPeoplePage['sites'][number]

/** `1234AB` as people write it. */
export function shownPostcode(postcode: string | null): string | null {
  return postcode === null ? null : postcode.replace(/^(\d{4})([A-Z]{2})$/, '$1 $2')
}

/** Address of a site in one line. */
export function siteAddress(site: Pick<SiteLine, 'street' | 'houseNumber' | 'postcode' | 'city'>): string {
  const street = [site.street, site.houseNumber].filter(Boolean).join(' ')
  const town = [shownPostcode(site.postcode), site.city].filter(Boolean).join(' ')
  return [street, town].filter(Boolean).join(', ')
}

/** What a site is called: its name, else its address. */
export function siteName(site: Pick<SiteLine, 'name' | 'street' | 'houseNumber' | 'postcode' | 'city'>): string | null {
  return site.name ?? (siteAddress(site) || null)
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
              sub={<SiteSub site={site} />}
              acts={
                <>
                  {head.may.seeStory ? (
                    <Link to={`/employers/${head.id}/sites/${site.id}/story`}>{t('head.tabs.story')}</Link>
                  ) : null}
                  {head.may.writeContacts ? (
                    <Link to={`/employers/${head.id}/sites/${site.id}`}>{common('edit')}</Link>
                  ) : null}
                </>
              }
            />
          ))}
        </Rows>
      )}
    </Card>
  )
}

function SiteSub({ site }: { site: SiteLine }) {
  const { t } = useTranslation('employers')
  const { t: people } = useTranslation('people')
  const { transitMinutes: minutes, transitStop: stop } = site
  const transit =
    minutes === null ? null : stop ? people('site.transit', { minutes, stop }) : people('site.transitOnly', { minutes })
  return (
    <span className="cluster">
      {[
        siteAddress(site) || t('sites.noAddress'),
        site.establishmentNumber,
        transit,
        site.childcare === 'yes' ? people('site.childcare') : null,
      ]
        .filter(Boolean)
        .join(' · ')}
      {accessFeatures
        .filter(one => site.accessible.includes(one))
        .map(one => (
          <Chip key={one}>{people(`features.${one}`)}</Chip>
        ))}
      {site.accessNote ? <span>{site.accessNote}</span> : null}
      {site.sbbOccupations.length > 0 ? (
        <span>
          {people('fields.sbbOccupations')}: {site.sbbOccupations.join(', ')}
        </span>
      ) : null}
    </span>
  )
}
