import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import type { Engagement } from '../engagement.page.server'

/** Who confirmed which level when, from where to where, and why; the newest first. */
export function LevelHistory({ history }: { history: Engagement['history'] }) {
  const { t } = useTranslation('levels')
  const format = useFormat()
  return (
    <ul className="plain-list stack stack-s">
      {history.map(row => (
        <li key={row.id}>
          <strong>
            {row.fromLevel === row.toLevel
              ? t('history.kept', { level: row.toLevel })
              : t('history.moved', { from: row.fromLevel, to: row.toLevel })}
          </strong>
          <br />
          <span className="small muted">
            {[
              format.day(row.on),
              row.who,
              row.organisation,
              row.suggested === null ? null : t('history.suggested', { level: row.suggested }),
              row.pieces === null ? null : t('why.pieces', { count: row.pieces }),
              row.template === null ? null : t('why.version', { version: row.template }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {row.note ? <p className="small">{row.note}</p> : null}
        </li>
      ))}
    </ul>
  )
}
