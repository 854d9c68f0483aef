import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { EmptyState } from '~/ui/empty-state'
import { Select } from '~/ui/form/select'
import { useFormat } from '~/ui/format-context'
import { Pagination } from '~/ui/pagination'
import { Row, Rows } from '~/ui/row'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { invitationAfter, invitationStates, isInvitationState, isLeftOutReason } from '../invitation-states'
import type { SurveyPage } from '../survey.page.server'

const tones = { invited: 'info', left_out: 'warn', answered: 'good', revoked: 'neutral' } as const

type Invitation = SurveyPage['invitations'][number]

/** The employers of a round: who was asked, who answered, who was left out and why. */
export function InvitationRows({ page }: { page: SurveyPage }) {
  const { t } = useTranslation('surveys')
  const { filter, invitations } = page
  const isFiltered = filter.words !== null || filter.state !== null
  return (
    <Card title={t('round.employers')} flush>
      <FilterBar
        keep={['q']}
        words={[
          ...(filter.words ? [{ key: 'q', words: t('filters.q', { value: filter.words }) }] : []),
          ...(filter.state
            ? [{ key: 'state', words: t('filters.state', { value: t(`states.${filter.state}`) }) }]
            : []),
        ]}
        fields={
          <Select
            name="state"
            label={t('round.state')}
            defaultValue={filter.state}
            choices={invitationStates.map(one => ({
              value: one,
              label: `${t(`states.${one}`)} (${page.counts[one]})`,
            }))}
          />
        }
      >
        <SearchBox label={t('searchEmployer')} words={filter.words} />
      </FilterBar>
      {invitations.length === 0 ? (
        <EmptyState title={isFiltered ? t('nothingTitle') : t('round.emptyTitle')}>
          {isFiltered ? t('round.nothing') : t('round.empty')}
        </EmptyState>
      ) : (
        <>
          <Rows label={t('round.employers')}>
            {invitations.map(one => (
              <Row
                key={one.id}
                what={<Link to={`/employers/${one.employerId}`}>{one.name}</Link>}
                sub={<Line one={one} />}
                acts={
                  <>
                    {isInvitationState(one.state) ? (
                      <Chip tone={tones[one.state]}>{t(`states.${one.state}`)}</Chip>
                    ) : null}
                    <Acts one={one} page={page} />
                  </>
                }
              />
            ))}
          </Rows>
          <Pagination page={page.page} total={page.total} shown={invitations.length} />
        </>
      )}
    </Card>
  )
}

function Line({ one }: { one: Invitation }) {
  const { t } = useTranslation('surveys')
  const { t: employers } = useTranslation('employers')
  const format = useFormat()
  const parts = [
    one.sector ? employers(`sections.${one.sector as 'A'}`) : null,
    isLeftOutReason(one.reason) ? t(`reasons.${one.reason}`) : null,
    one.email ? t('round.to', { name: one.toName ?? one.email }) : null,
    one.invitedAt ? t('round.askedOn', { day: format.day(one.invitedAt) }) : null,
    one.remindedAt ? t('round.remindedOn', { day: format.day(one.remindedAt) }) : null,
    one.answeredBy === 'employer' ? t('round.answeredByEmployer') : null,
    one.answeredBy === 'conversation' ? t('round.answeredInConversation') : null,
  ]
  return <>{parts.filter(Boolean).join(' · ')}</>
}

function Acts({ one, page }: { one: Invitation; page: SurveyPage }) {
  const { t } = useTranslation('surveys')
  if (page.round.phase !== 'open' || invitationAfter(one.state, 'record') === undefined) return null
  const isAsked = invitationAfter(one.state, 'revoke') !== undefined
  return (
    <>
      {page.may.fill ? (
        <LinkButton
          look="quiet"
          small
          to={`/surveys/${page.round.id}/conversations/${one.id}`}
          aria-label={`${t('round.inConversation')}: ${one.name}`}
        >
          {t('round.inConversation')}
        </LinkButton>
      ) : null}
      {page.may.run ? (
        <Form method="post">
          <input type="hidden" name="invitationId" value={one.id} />
          <Button
            look="quiet"
            small
            name="intent"
            value={isAsked ? 'revoke' : 'again'}
            aria-label={`${isAsked ? t('round.revoke') : t('round.again')}: ${one.name}`}
          >
            {isAsked ? t('round.revoke') : t('round.again')}
          </Button>
        </Form>
      ) : null}
    </>
  )
}
