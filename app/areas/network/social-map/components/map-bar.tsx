import { Form, useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '~/ui/button'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { Progress } from '~/ui/progress'
import type { MeasuringState } from '../measuring'
import type { SocialMapPage } from '../social-map.page.server'
import { useCounted, useShare } from './map-words'

const address = '/audit/map/measuring'
const everyMillis = 1_500

/** How the measuring stands, asked again while one is at work; loads the map anew when it came to its end. */
function useMeasuring(first: MeasuringState): MeasuringState {
  const { revalidate } = useRevalidator()
  const [now, setNow] = useState(first)
  useEffect(() => setNow(first), [first])
  const isAtWork = now.atWork !== null
  useEffect(() => {
    if (!isAtWork) return
    const look = async () => {
      if (document.hidden) return
      const answer = await fetch(address, { headers: { Accept: 'application/json' } }).catch(() => null)
      if (!answer?.ok || answer.redirected) return
      const found = (await answer.json()) as MeasuringState
      setNow(found)
      if (found.atWork === null) revalidate()
    }
    const timer = setInterval(() => void look(), everyMillis)
    return () => clearInterval(timer)
  }, [isAtWork, revalidate])
  return now
}

interface MapBarProps extends Pick<SocialMapPage, 'map' | 'measuring' | 'may'> {
  /** The view that is in sight, which a reckoning does not change. */
  search: URLSearchParams
}

/** When the map was reckoned and how surely, whether it changed since, and the button to do it anew. */
export function MapBar({ map, measuring, may, search }: MapBarProps) {
  const { t } = useTranslation('map-picture')
  const format = useFormat()
  const share = useShare()
  const counted = useCounted()
  const { atWork, broken, last } = useMeasuring(measuring)
  const isOld = map.isStale && map.measuredAt !== null
  const isAsked = isOld || map.measuredAt === null || broken !== null
  // A map that is as it was when it was reckoned is left alone at night.
  const tonight = isOld || map.measuredAt === null ? t('bar.tonight') : ''
  const facts = [
    map.measuredAt ? t('bar.measured', { moment: format.moment(new Date(map.measuredAt)) }) : t('bar.never'),
    map.measuredAt && last
      ? t('bar.over', {
          nodes: counted(last.nodes, 'nodes'),
          ties: counted(last.edges, 'ties'),
        })
      : '',
    last?.method === 'estimate' && last.samples !== null
      ? t('bar.estimate', { count: last.samples, error: share(last.error ?? 0) })
      : '',
  ]
  return (
    <div className="map-bar">
      <div className="cluster">
        <p className="small">{facts.filter(Boolean).join(' ')}</p>
        {may.measure && !atWork ? (
          <Form method="post" action={address} preventScrollReset>
            <input type="hidden" name="view" value={search.toString()} />
            <Button name="act" value="start" look={isAsked ? 'accent' : 'quiet'} small>
              {t(broken ? 'bar.retry' : map.measuredAt ? 'bar.again' : 'bar.start')}
            </Button>
          </Form>
        ) : null}
        {may.link ? (
          <LinkButton to="/audit/map/links" look="quiet" small>
            {t('bar.links')}
          </LinkButton>
        ) : null}
      </div>
      {atWork ? (
        <div className="cluster">
          <Progress value={atWork.done} max={atWork.total}>
            {t(atWork.by ? 'bar.atWorkFor' : 'bar.atWork', {
              step: t(`bar.steps.${atWork.step}`),
              share: format.percent(atWork.done / atWork.total),
              who: atWork.by,
            })}
          </Progress>
          {may.measure ? (
            <Form method="post" action={address} preventScrollReset>
              <input type="hidden" name="runId" value={atWork.id} />
              <input type="hidden" name="view" value={search.toString()} />
              <Button name="act" value="stop" look="quiet" small>
                {t('bar.stop')}
              </Button>
            </Form>
          ) : null}
        </div>
      ) : broken ? (
        <Notice tone="warn" live>
          {[t(`bar.${broken}`), isOld ? t('bar.stale') : map.measuredAt ? t('bar.before') : '', tonight]
            .filter(Boolean)
            .join(' ')}
        </Notice>
      ) : isOld ? (
        <Notice>{[t('bar.stale'), tonight].join(' ')}</Notice>
      ) : null}
      {map.total.nodes > map.nodes.length ? (
        <p className="small muted">
          {t('bar.kept', {
            shown: format.number(map.nodes.length),
            total: format.number(map.total.nodes),
          })}
        </p>
      ) : null}
    </div>
  )
}
