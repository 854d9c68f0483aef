import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { checkText, type TextHit } from '../text-check/check-text'
import { listVersion } from '../text-check/phrases'

export interface CheckedText {
  label: string
  text: string
}

/** Texts with their marked words and an equal list. `names` are never marked. */
export function TextCheck({ texts, names }: { texts: readonly CheckedText[]; names: readonly string[] }) {
  const { t } = useTranslation('vacancies')
  const checked = texts.map(one => ({ ...one, hits: checkText(one.text, names) })).filter(one => one.hits.length > 0)
  const hits = checked.flatMap(one => one.hits)
  const before = (at: number) => checked.slice(0, at).reduce((sum, one) => sum + one.hits.length, 0)
  return (
    <div className="stack">
      <p role="status">{hits.length > 0 ? t('check.found', { count: hits.length }) : t('check.nothing')}</p>
      {checked.map((one, at) => (
        <div key={one.label}>
          <h3>{one.label}</h3>
          <p className="text-check-text">{marked(one.text, one.hits, before(at) + 1)}</p>
        </div>
      ))}
      {hits.length > 0 ? (
        <>
          <ol className="text-check-list" aria-label={t('check.title')}>
            {hits.map((hit, at) => (
              <li key={at}>
                <strong>{hit.word}</strong> · {t(`check.kinds.${hit.kind}`)}
                <br />
                {t(`check.why.${hit.why}`)} {t('check.instead')} <q lang={hit.language}>{hit.alternative}</q>
                <br />
                <span className="small muted">{t('check.source', { source: t(`check.sources.${hit.source}`) })}</span>
              </li>
            ))}
          </ol>
          <p className="muted">{t('check.intro', { version: listVersion })}</p>
        </>
      ) : null}
    </div>
  )
}

function marked(text: string, hits: readonly TextHit[], firstNumber: number): ReactNode[] {
  return [
    ...hits.flatMap((hit, at) => [
      text.slice(hits[at - 1]?.end ?? 0, hit.start),
      <mark key={hit.start} className="text-mark">
        {hit.word}
        <sup>{firstNumber + at}</sup>
      </mark>,
    ]),
    text.slice(hits.at(-1)?.end ?? 0),
  ]
}
