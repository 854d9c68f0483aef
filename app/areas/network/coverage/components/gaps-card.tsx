import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import { Row, Rows } from '~/ui/row'
import type { ToldTarget } from '../../targets/components/target-rows'
import { useTargetWords } from '../../targets/components/use-target-words'

export interface ShownGap {
  key: string
  what: string
  /** Where a service that fills it can be added; null when services do not fill it. */
  addAt: string | null
  /** The sector target that is set for it, and where one can be set; only a gap of sector and town has them. */
  target?: ToldTarget | null
  aimAt?: string
  task: { id: string; title: string; state: string; dueOn: Date | string; owner: { displayName: string } } | null
}

interface GapsCardProps {
  gaps: readonly ShownGap[]
  sub: string
  none: string
  may: { plan: boolean; write: boolean; aim: boolean }
}

/** Every gap with what is being done about it, and what can be. */
export function GapsCard({ gaps, sub, none, may }: GapsCardProps) {
  const { t } = useTranslation('services')
  const { t: targets } = useTranslation('targets')
  const words = useTargetWords()
  const format = useFormat()
  return (
    <Card flush={gaps.length > 0} title={t('coverage.gaps')} sub={gaps.length > 0 ? sub : undefined} id="gaps">
      {gaps.length === 0 ? (
        <p>{none}</p>
      ) : (
        <Rows label={t('coverage.gaps')}>
          {gaps.map(({ key, what, addAt, task, target, aimAt }) => (
            <Row
              key={key}
              what={what}
              sub={
                task ? (
                  <Link to={`/tasks/${task.id}`}>
                    {task.state === 'done'
                      ? t('coverage.actionDone', { title: task.title, who: task.owner.displayName })
                      : t('coverage.action', {
                          title: task.title,
                          who: task.owner.displayName,
                          day: format.day(task.dueOn),
                        })}
                  </Link>
                ) : null
              }
              acts={
                <>
                  {task ? <Chip tone="info">{t('plan.there')}</Chip> : null}
                  {may.write && addAt ? (
                    <Link to={addAt} aria-label={`${t('coverage.addHere')}: ${what}`}>
                      {t('coverage.addHere')}
                    </Link>
                  ) : null}
                  {target ? (
                    <Link to={`/services/targets/${target.id}`}>{`${targets('one')}: ${words.progress(target)}`}</Link>
                  ) : may.aim && aimAt ? (
                    <Link to={aimAt} aria-label={targets('addFor', { what })}>
                      {targets('add')}
                    </Link>
                  ) : null}
                  {may.plan ? (
                    <Link
                      to={`/services/coverage/plan/${encodeURIComponent(key)}`}
                      aria-label={`${t('coverage.plan')}: ${what}`}
                    >
                      {t('coverage.plan')}
                    </Link>
                  ) : null}
                </>
              }
            />
          ))}
        </Rows>
      )}
    </Card>
  )
}
