import {
  ArrowDown,
  ArrowLeftFromLine,
  ArrowRightToLine,
  ArrowUp,
  MessageSquareText,
  Minus,
  Plus,
  type IconNode,
} from 'lucide'
import type { SerializeFrom } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { Icon } from '~/ui/icon'
import { changePicture, type ChangeMark, type ChangeSign, type QuadrantChange } from '../change-picture'
import type { ComparePage } from '../compare.page.server'
import { useSwotWord } from './use-swot-word'
import { WeightMark } from './weight-mark'

const icons: Record<ChangeSign, IconNode> = {
  came: Plus,
  movedIn: ArrowRightToLine,
  heavier: ArrowUp,
  lighter: ArrowDown,
  said: MessageSquareText,
  movedOut: ArrowLeftFromLine,
  gone: Minus,
}

/** The board as a picture of what changed: in each quadrant its weight then and now, and what came, went and moved, by sign and word. */
export function ChangeFigure({ changes }: { changes: SerializeFrom<ComparePage['changes']> }) {
  const { t } = useTranslation('swot')
  const picture = changePicture(changes)
  const heaviest = Math.max(1, ...picture.flatMap(one => [one.before, one.after]))
  return (
    <section aria-label={t('compare.picture')} className="swot-board swot-change">
      {picture.map(one => (
        <Quadrant key={one.quadrant} change={one} heaviest={heaviest} />
      ))}
    </section>
  )
}

function Quadrant({ change, heaviest }: { change: QuadrantChange; heaviest: number }) {
  const { quadrant, before, after, marks, same } = change
  const { t } = useTranslation('swot')
  const word = useSwotWord()
  return (
    <div className={`swot-quadrant swot-${quadrant} swot-change-quadrant`}>
      <h3>{word('quadrants', quadrant)}</h3>
      <dl className="swot-change-weights small">
        {(
          [
            ['then', before],
            ['now', after],
          ] as const
        ).map(([when, weight]) => (
          <div key={when}>
            <dt>{t(`compare.${when}`)}</dt>
            <dd>
              <span
                className={`swot-change-bar swot-change-${when}`}
                style={{ inlineSize: `${(100 * weight) / heaviest}%` }}
                aria-hidden="true"
              />
              {t('compare.weight', { weight })}
            </dd>
          </div>
        ))}
      </dl>
      {marks.length > 0 ? (
        <ul className="swot-change-marks">
          {marks.map((mark, index) => (
            <Mark key={index} mark={mark} />
          ))}
        </ul>
      ) : null}
      <p className="small muted">{t('compare.sameHere', { count: same })}</p>
    </div>
  )
}

function Mark({ mark: { sign, text, was, is, other } }: { mark: ChangeMark }) {
  const { t } = useTranslation('swot')
  const word = useSwotWord()
  const isLeft = sign === 'gone' || sign === 'movedOut'
  const weighed = [...new Set([was, is])].filter(one => one !== null)
  return (
    <li className={isLeft ? 'swot-change-left' : undefined}>
      <Icon of={icons[sign]} />
      <span>
        <strong>{t(`compare.signs.${sign}`, { other: other ? word('quadrants', other) : '' })}</strong>{' '}
        {isLeft ? <s>{text}</s> : text}{' '}
        <span className="nowrap">
          {weighed.map((weight, index) => (
            <span key={weight}>
              {index > 0 ? ' → ' : ''}
              <WeightMark weight={weight} />
            </span>
          ))}
        </span>
      </span>
    </li>
  )
}
