import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import type { TiesPage } from '../ties.page.server'

type Step = TiesPage['ways'][number][number]

/** Who can introduce us here, step by step in words. */
export function IntroWays({ ways }: { ways: TiesPage['ways'] }) {
  const { t } = useTranslation('ties')
  return (
    <Card title={t('intro.title')}>
      {ways.length === 0 ? <p>{t('intro.none')}</p> : null}
      <div className="stack">
        {ways.map((way, index) => (
          <section key={way.map(step => step.to).join()}>
            <h3>{t('intro.way', { number: index + 1 })}</h3>
            <ol>
              {way.map(step => (
                <li key={`${step.from}-${step.to}`}>
                  <StepWords step={step} />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </Card>
  )
}

function StepWords({ step }: { step: Step }) {
  const { t } = useTranslation('ties')
  const format = useFormat()
  const words = { from: step.fromName ?? t('intro.me'), to: step.toName, on: step.on ? format.day(step.on) : '' }
  if (step.from !== 'me' || step.kind === 'colleague' || !hasOwnWords(step.kind)) return t(`intro.${step.kind}`, words)
  return t(`intro.${step.kind}Me`, words)
}

function hasOwnWords(kind: Step['kind']): kind is 'spoke' | 'former_colleague' | 'introduced' {
  return kind === 'spoke' || kind === 'former_colleague' || kind === 'introduced'
}
