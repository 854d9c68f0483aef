import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { svgToPng } from '~/ui/svg-to-png'
import { useHydrated } from '~/ui/use-hydrated'

/** A picture with a button below it that saves it as PNG; `name` is that of the file. */
export function SavablePicture({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useTranslation('stakeholders')
  const box = useRef<HTMLDivElement>(null)
  const isReady = useHydrated()
  const save = async () => {
    const svg = box.current?.querySelector('svg')
    if (svg) await svgToPng(svg, name)
  }
  return (
    <div className="stack">
      <div ref={box}>{children}</div>
      {isReady ? (
        <div className="no-print">
          <Button type="button" look="quiet" small onClick={() => void save()}>
            {t('acts.pngOf')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
