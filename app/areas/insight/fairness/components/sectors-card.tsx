import { useTranslation } from 'react-i18next'
import { isSection } from '~/areas/employers/sectors'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { ExportLinks } from '~/ui/table/export-links'
import { SimpleTable } from '~/ui/table/simple-table'
import type { Group } from '../fairness'
import type { SectorShares } from '../sector-shares'
import { useFairnessWords } from './use-fairness-words'

/** Which sectors are shown to which gender. */
export function SectorsCard({ sectors: { genders, rows } }: { sectors: SectorShares }) {
  const { t } = useTranslation('fairness')
  const { t: employers } = useTranslation('employers')
  const { number } = useFormat()
  const words = useFairnessWords()
  const name = (section: string) =>
    isSection(section) ? employers(`sections.${section}`) : t(section === 'other' ? 'sectors.other' : 'sectors.unknown')
  return (
    <Card
      title={t('sectors.title')}
      sub={t('sectors.sub')}
      aside={rows.length > 0 ? <ExportLinks to="/fairness/export/sectors" /> : null}
    >
      {rows.length === 0 ? (
        <p>{t('sectors.none')}</p>
      ) : (
        <div className="stack">
          <SimpleTable
            caption={t('sectors.title')}
            numbers={[...genders, 'apart'].map((_, at) => at + 1)}
            head={[
              t('fields.sector'),
              ...genders.map(gender => words.group('gender', gender as Group)),
              t('fields.apart'),
            ]}
            rows={rows.map(({ section, shares, apart }) => [
              name(section),
              ...shares.map(share => words.percent(share)),
              t('points', { value: number(apart * 100) }),
            ])}
          />
          <p className="small">{t('sectors.note')}</p>
        </div>
      )}
    </Card>
  )
}
