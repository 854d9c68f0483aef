import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { contactName } from '~/areas/employers/employer'
import { Avatar } from '~/ui/avatar'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Row, Rows } from '~/ui/row'

interface Mentor {
  id: string
  firstName: string | null
  lastName: string
  mentorCapacity: number | null
  now: number
}

/** A firm's own mentors and their room. */
export function MentorsCard(props: { mentors: readonly Mentor[]; employerId: string; mayChange: boolean }) {
  const { mentors, employerId, mayChange } = props
  const { t } = useTranslation('portal')
  const room = (mentor: Mentor) =>
    mentor.mentorCapacity === null ? t('mentors.unknown') : t('mentors.capacity', { count: mentor.mentorCapacity })
  return (
    <Card title={t('mentors.title')} flush>
      {mentors.length === 0 ? (
        <EmptyState title={t('mentors.emptyTitle')}>{t('mentors.emptyText')}</EmptyState>
      ) : (
        <Rows label={t('mentors.title')}>
          {mentors.map(mentor => (
            <Row
              key={mentor.id}
              mark={<Avatar name={contactName(mentor)} />}
              what={contactName(mentor)}
              sub={`${room(mentor)} · ${t('mentors.now', { count: mentor.now })}`}
              acts={
                mayChange ? (
                  <Link
                    to={`/employers/${employerId}/people/${mentor.id}`}
                    aria-label={`${t('mentors.change')}: ${contactName(mentor)}`}
                  >
                    {t('mentors.change')}
                  </Link>
                ) : null
              }
            />
          ))}
        </Rows>
      )}
    </Card>
  )
}
