import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import type { Engagement } from '../engagement.page.server'
import { levelKey } from './level-key'

type Level = Engagement['lines'][number]
type Item = Level['lines'][number]['items'][number]

/** Each level up to the one that is asked for, with what meets it: the piece, its day and until when it counts. */
export function LevelLines({ engagement, employerId }: { engagement: Engagement; employerId: string }) {
  const { t } = useTranslation('levels')
  const { t: engagementText, i18n } = useTranslation('engagement')
  const language = i18n.language === 'en' ? 'en' : 'nl'
  const typical = (level: number) => engagement.texts[level]?.activities[language] ?? []
  const shown = engagement.lines.filter(row => row.level <= Math.max(engagement.level, engagement.suggestion.level + 1))
  return (
    <ul className="plain-list stack stack-s">
      {shown.map(row => (
        <li key={row.level}>
          <strong>
            {row.level} {engagementText(`level.names.${levelKey(row.level)}`)}
          </strong>{' '}
          <span className="small muted">{t(row.isWhole ? 'why.whole' : 'why.notWhole')}</span>
          <ul>
            {row.lines.map(line => (
              <li key={line.indicator}>
                {t(line.isMet ? 'why.met' : 'why.missing', {
                  what: engagementText(`level.indicators.${line.indicator}`),
                })}
                {line.items.length > 0 ? (
                  <ul>
                    {line.items.map((item, index) => (
                      <Piece key={index} item={item} employerId={employerId} />
                    ))}
                  </ul>
                ) : null}
              </li>
            ))}
          </ul>
          {row.isWhole || typical(row.level).length === 0 ? null : (
            <p className="small muted">{t('why.typical', { what: typical(row.level).join(', ') })}</p>
          )}
        </li>
      ))}
    </ul>
  )
}

function Piece({ item, employerId }: { item: Item; employerId: string }) {
  const { t } = useTranslation('levels')
  const { t: engagementText } = useTranslation('engagement')
  const format = useFormat()
  const what =
    item.source === 'contact_moment'
      ? engagementText(`contact.channels.${item.what === 'visit' || item.what === 'meeting' ? item.what : 'call'}`)
      : item.what || t('why.noSource')
  const to = addressOf(item, employerId)
  return (
    <li className="small">
      {to ? <Link to={to}>{what}</Link> : what}
      {' · '}
      {item.until === null
        ? t('why.since', { day: format.day(item.on) })
        : t('why.until', { day: format.day(item.on), until: format.day(item.until) })}
    </li>
  )
}

/** Where a piece can be seen; null for what was declared. */
function addressOf({ source, id, on }: Item, employerId: string): string | null {
  switch (source) {
    case 'contact_moment':
      return `/employers/${employerId}?from=${on}&to=${on}`
    case 'contact':
      return `/employers/${employerId}/people/${id}`
    case 'vacancy':
    case 'placement':
      return `/vacancies/${id}`
    case 'letter':
      return `/letters/${id}`
    case 'survey':
      return `/surveys/${id}`
    case 'gathering':
      return `/events/${id}`
    case 'declared':
      return null
  }
}
