import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '~/ui/avatar'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { Row, Rows } from '~/ui/row'
import type { EmployerHead, EmployerPeoplePage } from '../employer.page.server'
import { contactName, contactRoles } from '../employer'

type Person = EmployerPeoplePage['contacts'][number]

/** The people of an employer, those who left last. */
export function ContactsCard({
  contacts,
  sites,
  head,
}: {
  contacts: readonly Person[]
  sites: EmployerPeoplePage['sites']
  head: EmployerHead
}) {
  const { t } = useTranslation('employers')
  const { t: common } = useTranslation('common')
  const siteName = (id: string | null) => {
    const site = sites.find(one => one.id === id)
    return site ? (site.name ?? site.city) : null
  }
  return (
    <Card title={t('contacts.title')} flush>
      {contacts.length === 0 ? (
        <EmptyState title={t('contacts.emptyTitle')}>{t('contacts.emptyText')}</EmptyState>
      ) : (
        <Rows label={t('contacts.title')}>
          {contacts.map(person => (
            <Row
              key={person.id}
              done={person.leftOn !== null}
              mark={<Avatar name={contactName(person)} />}
              what={<Link to={`/employers/${head.id}/people/${person.id}`}>{contactName(person)}</Link>}
              sub={<PersonLine person={person} site={siteName(person.siteId)} />}
              acts={
                <>
                  {head.may.seeStory ? (
                    <Link to={`/employers/${head.id}/people/${person.id}/story`}>{t('head.tabs.story')}</Link>
                  ) : null}
                  {head.may.writeContacts ? (
                    <Link to={`/employers/${head.id}/people/${person.id}/edit`}>{common('edit')}</Link>
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

function PersonLine({ person, site }: { person: Person; site: string | null }) {
  const { t } = useTranslation('employers')
  const format = useFormat()
  const roles = contactRoles.filter(role => person.roles.includes(role))
  return (
    <span className="cluster">
      {[person.function, site].filter(Boolean).join(' · ')}
      {roles.map(role => (
        <Chip key={role}>{t(`contacts.roleNames.${role}`)}</Chip>
      ))}
      {person.phone ? <a href={`tel:${person.phone.replace(/\s/g, '')}`}>{person.phone}</a> : null}
      {person.email ? <a href={`mailto:${person.email}`}>{person.email}</a> : null}
      {person.leftOn ? <Chip>{t('contacts.left', { day: format.day(person.leftOn) })}</Chip> : null}
      {!person.leftOn && !person.mayApproach && person.doNotContactUntil ? (
        <Chip tone="bad">{t('contacts.wait', { day: format.day(person.doNotContactUntil) })}</Chip>
      ) : null}
    </span>
  )
}
