import { Link } from '@remix-run/react'
import { FilePen } from 'lucide'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { Row, Rows } from '~/ui/row'
import type { LettersWith } from '../letters.page.server'
import { LetterStateMark } from './letter-state'

/** The letters with one employer; staff can draw up another. */
export function LettersCard({ letters, draftAt }: { letters: LettersWith; draftAt: string | null }) {
  const { t } = useTranslation('letters')
  const format = useFormat()
  return (
    <Card
      title={t('title')}
      foot={
        draftAt ? (
          <LinkButton to={draftAt} look="quiet" small icon={FilePen}>
            {t('draft')}
          </LinkButton>
        ) : null
      }
      flush
    >
      {letters.length === 0 ? <EmptyState title={t('noneTitle')}>{t('noneHere')}</EmptyState> : null}
      <Rows label={t('title')}>
        {letters.map(letter => (
          <Row
            key={letter.id}
            what={
              <Link to={`/letters/${letter.id}`}>
                {letter.version > 1 ? t('numberVersion', letter) : letter.number}
              </Link>
            }
            sub={[
              format.days(letter.startsOn, letter.endsOn),
              letter.reviewOn && (letter.state === 'signed' || letter.state === 'reviewed')
                ? t('reviewOn', { day: format.dayShort(letter.reviewOn) })
                : null,
            ]
              .filter(Boolean)
              .join(' · ')}
            acts={<LetterStateMark state={letter.state} />}
          />
        ))}
      </Rows>
    </Card>
  )
}
