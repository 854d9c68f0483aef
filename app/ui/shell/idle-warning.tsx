import { useFetcher } from '@remix-run/react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../button'

const ModalWindow = lazy(() => import('../modal'))

interface IdleWarningProps {
  /** Moment at which the session ends when nothing happens, ISO. */
  idleAt: string
  /** A POST to this address keeps the session alive and answers the new moment. */
  keepAlivePath: string
  signInPath: string
}

const warnMillis = 2 * 60_000

/** Two minutes before the session ends it asks whether somebody is there. The page stays, so that typed text is kept. */
export function IdleWarning({ idleAt, keepAlivePath, signInPath }: IdleWarningProps) {
  const { t } = useTranslation('shell')
  const fetcher = useFetcher<{ idleAt: string } | null>()
  const [state, setState] = useState<'alive' | 'warn' | 'over'>('alive')
  const renewed = fetcher.data?.idleAt
  const end = Math.max(Date.parse(idleAt), renewed ? Date.parse(renewed) : 0)

  useEffect(() => {
    setState('alive')
    const left = end - Date.now()
    const warn = setTimeout(() => setState('warn'), Math.max(0, left - warnMillis))
    const over = setTimeout(() => setState('over'), Math.max(0, left))
    return () => {
      clearTimeout(warn)
      clearTimeout(over)
    }
  }, [end])

  if (state === 'alive') return null
  return (
    <Suspense fallback={null}>
      <ModalWindow title={t(`idle.${state}Title`)} alert onClose={() => setState('alive')}>
        <p>{t(`idle.${state}`)}</p>
        <div className="dialog-acts">
          {state === 'warn' ? (
            <fetcher.Form method="post" action={keepAlivePath}>
              <Button busy={fetcher.state !== 'idle'}>{t('idle.stay')}</Button>
            </fetcher.Form>
          ) : (
            <>
              <Button type="button" look="quiet" onClick={() => setState('alive')}>
                {t('idle.toPage')}
              </Button>
              <a className="btn" href={signInPath} target="_blank" rel="noreferrer">
                {t('idle.signInAgain')}
              </a>
            </>
          )}
        </div>
      </ModalWindow>
    </Suspense>
  )
}
