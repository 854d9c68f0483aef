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

/** When the map was reckoned and how surely, whether it changed since, and the button to do it anew. */
export function MapBar({ map, measuring, may }: Pick<SocialMapPage, 'map' | 'measuring' | 'may'>) {
  const { t } = useTranslation('map-picture')
  const format = useFormat()
  const share = useShare()
  const counted = useCounted()
  const { atWork, broken, last } = useMeasuring(measuring)
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
            <Button name="act" value="start" look={map.isStale || !map.measuredAt ? 'accent' : 'quiet'} small>
              {t(map.measuredAt ? 'bar.again' : 'bar.start')}
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
            {t('bar.atWork', {
              step: t(`bar.steps.${atWork.step}`),
              share: format.percent(atWork.done / atWork.total),
            })}
          </Progress>
          {may.measure ? (
            <Form method="post" action={address} preventScrollReset>
              <input type="hidden" name="runId" value={atWork.id} />
              <Button name="act" value="stop" look="quiet" small>
                {t('bar.stop')}
              </Button>
            </Form>
          ) : null}
        </div>
      ) : broken ? (
        <Notice tone="warn">{t(`bar.${broken}`)}</Notice>
      ) : map.isStale && map.measuredAt ? (
        <Notice>{t('bar.stale')}</Notice>
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
