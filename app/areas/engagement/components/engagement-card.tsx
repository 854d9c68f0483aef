import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { Fold } from '~/ui/fold'
import { useFormat } from '~/ui/format-context'
import { LevelMark } from '~/ui/level-mark'
import { LinkButton } from '~/ui/button'
import type { Engagement } from '../engagement.page.server'
import { LevelHistory } from './level-history'
import { levelKey } from './level-key'
import { LevelLines } from './level-lines'

/** Level with its evidence, the advice, and what the next level asks. */
export function EngagementCard({
  engagement,
  employerId,
  mayConfirm,
}: {
  engagement: Engagement
  employerId: string
  mayConfirm: boolean
}) {
  const { t } = useTranslation('engagement')
  const { t: levels } = useTranslation('levels')
  const format = useFormat()
  const { level, target, targetOn, suggestion, advice, evidence } = engagement
  const aim =
    target === null
      ? null
      : targetOn
        ? t('level.targetOn', { level: target, day: format.month(targetOn) })
        : t('level.target', { level: target })
  return (
    <Card
      title={t('level.title')}
      foot={
        <span className="small muted">
          {[
            engagement.template.isOwn ? levels('shape.own') : t('level.template'),
            levels('why.version', { version: engagement.template.version }),
            engagement.template.months === null ? null : levels('why.window', { count: engagement.template.months }),
            levels('why.pieces', { count: engagement.pieces }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      }
    >
      <div className="stack stack-s">
        <p className="cluster">
          <LevelMark level={level} aim={target} />
          <strong>
            {level} {t(`level.names.${levelKey(level)}`)}
          </strong>
        </p>
        <p className="small muted">{[aim, t('level.evidence', evidence)].filter(Boolean).join(' · ')}</p>
        {engagement.stale ? <Chip tone="warn">{t('level.stale')}</Chip> : null}
        {advice === 'raise' ? <p>{t('level.raise', { level: suggestion.level })}</p> : null}
        {advice === 'ask' ? <p>{t('level.ask', { level: suggestion.level, confirmed: level })}</p> : null}
        {suggestion.missing.length > 0 ? (
          <p>
            {t('level.missing', { level: suggestion.level + 1 })}{' '}
            {format.list(suggestion.missing.map(one => t(`level.indicators.${one}`)))}.
          </p>
        ) : null}
        <Fold title={levels('why.title', { level: suggestion.level })}>
          <LevelLines engagement={engagement} employerId={employerId} />
        </Fold>
        {engagement.history.length > 0 ? (
          <Fold title={levels('history.title')}>
            <LevelHistory history={engagement.history} />
          </Fold>
        ) : null}
        {mayConfirm ? (
          <LinkButton look="quiet" small to={`/employers/${employerId}/level`}>
            {t('level.confirm')}
          </LinkButton>
        ) : null}
      </div>
    </Card>
  )
}
