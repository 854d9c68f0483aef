import { useTranslation } from 'react-i18next'
import { Chip } from '~/ui/chip'
import { Figure } from '~/ui/figure'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import type { Measure } from '../fairness'
import type { DimensionTable } from '../fairness-report'
import { useFairnessWords } from './use-fairness-words'

/** A bar for each group against the one that gets most, with a line at four fifths; and the same as a table. */
export function RatioPicture({ tables, measure }: { tables: readonly DimensionTable[]; measure: Measure }) {
  const { t } = useTranslation('fairness')
  const { number } = useFormat()
  const words = useFairnessWords()
  const drawn = tables.flatMap(({ dimension, lines }) => {
    const compared = lines.flatMap(({ group, cells }) => {
      const cell = cells[measure]
      return cell?.standing ? [{ name: words.group(dimension, group), rate: cell.rate, standing: cell.standing }] : []
    })
    return compared.length > 0 ? [{ dimension, compared }] : []
  })
  return (
    <Figure
      title={`${t('picture.title')}: ${t(`measures.${measure}`)}`}
      name="figure"
      picture={
        drawn.length === 0 ? (
          <p>{t('picture.nothing')}</p>
        ) : (
          <div className="stack">
            {drawn.map(({ dimension, compared }) => (
              <section key={dimension} className="stack stack-s">
                <h3>{t(`dimensions.${dimension}`)}</h3>
                <ol
                  className="plain-list ratio-list"
                  aria-label={t('picture.label', {
                    dimension: t(`dimensions.${dimension}`),
                    measure: t(`measures.${measure}`),
                  })}
                >
                  {compared.map(({ name, standing }) => (
                    <li key={name} className="overlay-bar">
                      <span>{name}</span>
                      <RatioBar ratio={standing.ratio} />
                      <span className="cluster">
                        <span className="num">{words.percent(standing.ratio)}</span>
                        {standing.isLow ? <Chip tone="warn">{words.verdict(standing)}</Chip> : null}
                      </span>
                    </li>
                  ))}
                </ol>
              </section>
            ))}
          </div>
        )
      }
      table={
        <SimpleTable
          caption={t('picture.title')}
          numbers={[2, 3, 5]}
          head={[
            t('fields.dimension'),
            t('fields.group'),
            t('fields.rate'),
            t('fields.ratio'),
            t('fields.verdict'),
            t('fields.repair'),
          ]}
          rows={drawn.flatMap(({ dimension, compared }) =>
            compared.map(({ name, rate, standing }) => [
              t(`dimensions.${dimension}`),
              name,
              words.rate(rate, measure),
              words.percent(standing.ratio),
              words.verdict(standing),
              number(standing.repair),
            ]),
          )}
        />
      }
      note={t('picture.note')}
    />
  )
}

function RatioBar({ ratio }: { ratio: number }) {
  return (
    <svg className="bar bar-ratio" aria-hidden="true">
      <rect width="100%" height="100%" className="bar-track" />
      <rect width={`${Math.round(ratio * 1000) / 10}%`} height="100%" className="bar-client" />
      <line x1="80%" x2="80%" y1="0" y2="100%" className="four-fifths" />
    </svg>
  )
}
