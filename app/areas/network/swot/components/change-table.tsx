import type { SerializeFrom } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { SimpleTable } from '~/ui/table/simple-table'
import type { ComparePage } from '../compare.page.server'
import { useSwotWord } from './use-swot-word'

/** What became of each card between two boards. */
export function ChangeTable({ changes }: { changes: SerializeFrom<ComparePage['changes']> }) {
  const { t } = useTranslation('swot')
  const word = useSwotWord()
  const fromTo = <T,>(was: T | undefined, is: T | undefined, say: (value: T) => string) => {
    if (was === undefined || is === undefined || was === is)
      return [is ?? was].flatMap(one => (one === undefined ? [] : say(one))).join('')
    return `${say(was)} → ${say(is)}`
  }
  return (
    <SimpleTable
      caption={t('compare.title')}
      phone="cards"
      head={[t('compare.card'), t('compare.what'), t('card.quadrant'), t('card.weight')]}
      rows={changes.map(({ what, before, after }) => [
        before && after && before.text !== after.text
          ? t('compare.said', { before: before.text, after: after.text })
          : (after ?? before)?.text,
        t(`compare.kinds.${what}`),
        fromTo(before?.quadrant, after?.quadrant, quadrant => word('quadrants', quadrant)),
        fromTo(before?.weight, after?.weight, String),
      ])}
    />
  )
}
