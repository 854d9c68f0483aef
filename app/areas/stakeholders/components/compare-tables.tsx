import { useTranslation } from 'react-i18next'
import { useSectorName } from '~/areas/employers/components/use-sector-name'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import type { FigureChange, Movement } from '../comparison'
import type { Figure } from '../figures'
import { scoreKinds } from '../scores'
import { useFigureText } from './use-figure-text'
import { useStakeholderWord } from './use-words'

function signed(value: number, say: (value: number) => string): string {
  return value > 0 ? `+${say(value)}` : value < 0 ? `−${say(-value)}` : say(0)
}

/** What became of each stakeholder between two analyses. */
export function MovementTable({ movements }: { movements: readonly Movement[] }) {
  const { t } = useTranslation('stakeholders')
  const word = useStakeholderWord()
  const format = useFormat()
  const number = (value: number) => format.number(value)
  return (
    <SimpleTable
      caption={t('compare.movements')}
      phone="cards"
      head={[
        t('compare.stakeholder'),
        t('compare.change'),
        ...scoreKinds.map(kind => word('scores', kind)),
        t('influence.quadrant'),
      ]}
      rows={movements.map(one => [
        one.label,
        t(`compare.what.${one.what}`),
        ...scoreKinds.map(kind => {
          const [was, is, step] = [one.before?.[kind], one.after?.[kind], one.change[kind]]
          if (step === undefined) return is ?? was ?? '–'
          return step === 0 ? is : `${was} → ${is} (${signed(step, number)})`
        }),
        one.from === one.to || one.from === null || one.to === null
          ? (one.to ?? one.from ?? '–')
          : `${one.from} → ${one.to}`,
      ])}
    />
  )
}

/** Which numbers of sectors changed, with their sources and periods. */
export function FigureChanges({ changes }: { changes: readonly FigureChange[] }) {
  const { t } = useTranslation('stakeholders')
  const word = useStakeholderWord()
  const sectorName = useSectorName()
  const figureText = useFigureText()
  const format = useFormat()
  const said = (figure: Figure | null) => (figure ? `${figureText(figure)} (${figure.source}, ${figure.period})` : '–')
  return (
    <SimpleTable
      caption={t('compare.figures')}
      phone="cards"
      head={[
        t('sectors.sector'),
        t('sectors.figure'),
        t('compare.before'),
        t('compare.after'),
        t('compare.difference'),
      ]}
      rows={changes.map(one => [
        sectorName(one.sectorCode),
        word('indicators', one.indicator),
        said(one.before),
        said(one.after),
        one.change === null
          ? '–'
          : [signed(one.change, value => format.number(value, 1)), one.otherSource ? t('compare.otherSource') : null]
              .filter(Boolean)
              .join(' · '),
      ])}
    />
  )
}
