import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { contactChannels, consentBases } from '../contact-facts'
import { contactRoles } from '../employer'
import type { PersonPage } from '../person.page.server'
import { siteName } from './sites-card'

type Loaded<T> = T extends Date ? string : T extends object ? { [K in keyof T]: Loaded<T[K]> } : T
type Page = Loaded<PersonPage> | PersonPage

/** What to mind before acting: not yet, no mail, not here any more. */
export function PersonWarnings({ page }: { page: Page }) {
  const { t } = useTranslation('people')
  const format = useFormat()
  const { person } = page
  return (
    <>
      {person.leftOn ? (
        <Notice tone="info" title={t('person.leftTitle', { day: format.day(person.leftOn) })}>
          <p>{t('person.leftText')}</p>
        </Notice>
      ) : null}
      {!person.leftOn && !person.mayApproach && person.doNotContactUntil ? (
        <Notice tone="bad" title={t('person.doNotTitle', { day: format.day(person.doNotContactUntil) })}>
          <p>{t('person.doNotText')}</p>
        </Notice>
      ) : null}
      {page.noMailing && !person.leftOn ? (
        <Notice tone="warn" title={t('person.noMailingTitle')}>
          <p>{t('person.noMailingText', { name: page.head.name })}</p>
        </Notice>
      ) : null}
    </>
  )
}

/** Who somebody is, and who they are to us. */
export function PersonFacts({ page }: { page: Page }) {
  const { t } = useTranslation('people')
  const { t: employers } = useTranslation('employers')
  const format = useFormat()
  const { person, head } = page
  const at = (id: string) => `/employers/${head.id}/people/${id}`
  const basis = consentBases.find(one => one === person.consentBasis)
  const roles = contactRoles.filter(role => person.roles.includes(role))
  return (
    <Card title={t('person.facts')}>
      <Facts
        items={[
          { label: employers('contacts.function'), value: person.function },
          {
            label: employers('contacts.roles'),
            value:
              roles.length > 0 ? (
                <span className="cluster">
                  {roles.map(role => (
                    <Chip key={role}>{employers(`contacts.roleNames.${role}`)}</Chip>
                  ))}
                </span>
              ) : null,
          },
          { label: employers('contacts.site'), value: page.site ? siteName(page.site) : null },
          {
            label: t('fields.reportsToId'),
            value: page.reportsTo ? <Link to={at(page.reportsTo.id)}>{page.reportsTo.name}</Link> : null,
          },
          {
            label: t('person.reports'),
            value:
              page.reports.length > 0 ? (
                <span className="cluster">
                  {page.reports.map(one => (
                    <Link key={one.id} to={at(one.id)}>
                      {one.name}
                    </Link>
                  ))}
                </span>
              ) : null,
          },
          { label: t('person.capacity'), value: person.mentorCapacity },
          {
            label: t('fields.consentBasis'),
            value: basis
              ? [t(`bases.${basis}`), person.consentOn ? format.day(person.consentOn) : null].filter(Boolean).join(', ')
              : null,
          },
          page.moves.earlier && {
            label: t('person.earlier'),
            value: <Elsewhere move={page.moves.earlier} />,
          },
          ...page.moves.later.map(move => ({ label: t('person.later'), value: <Elsewhere move={move} /> })),
        ]}
      />
    </Card>
  )
}

function Elsewhere({ move }: { move: Page['moves']['later'][number] }) {
  return (
    <>
      <Link to={`/employers/${move.employerId}/people/${move.id}`}>{move.employer.name}</Link>
      {move.function ? `, ${move.function}` : null}
    </>
  )
}

/** How and in which language somebody is reached, and when that last worked. */
export function PersonReach({ page }: { page: Page }) {
  const { t } = useTranslation('people')
  const { t: employers } = useTranslation('employers')
  const format = useFormat()
  const { person, lastSpoken } = page
  const channel = contactChannels.find(one => one === person.channel)
  const language = (['nl', 'en'] as const).find(one => one === person.language)
  return (
    <Card title={t('person.reach')}>
      {person.phone || person.email ? null : <p className="hint">{t('person.noReach')}</p>}
      <Facts
        items={[
          {
            label: employers('fields.phone'),
            value: person.phone ? <a href={`tel:${person.phone.replace(/\s/g, '')}`}>{person.phone}</a> : null,
          },
          {
            label: employers('fields.email'),
            value: person.email ? <a href={`mailto:${person.email}`}>{person.email}</a> : null,
          },
          { label: t('fields.channel'), value: channel ? t(`channels.${channel}`) : null },
          {
            label: employers('contacts.language'),
            value: language ? employers(`contacts.languages.${language}`) : null,
          },
          page.head.may.seeStory && {
            label: t('person.lastSpoken'),
            value: lastSpoken
              ? t('person.lastSpokenBy', { when: format.day(lastSpoken.at), name: lastSpoken.by })
              : t('person.never'),
          },
        ]}
      />
    </Card>
  )
}
