import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useItemText } from '~/areas/engagement/surveys/components/use-item-text'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import type { LabourMarketPage } from '../labour-market.page.server'

/** What employers said in the newest survey that is closed, of the sector that is shown. */
export function SurveyCard({
  survey,
  section,
}: {
  survey: SerializeFrom<LabourMarketPage>['survey']
  section: string | null
}) {
  const { t } = useTranslation('labour-market')
  const { number } = useFormat()
  const itemText = useItemText()
  if (!survey)
    return (
      <Card title={t('survey.title')}>
        <p>{t('survey.noRound')}</p>
      </Card>
    )
  const results = `/surveys/${survey.id}/results${section ? `?sector=${section}` : ''}`
  return (
    <Card
      title={t('survey.title')}
      sub={t('survey.sub', { name: survey.name })}
      aside={<Link to={results}>{t('survey.to')}</Link>}
      flush={survey.top.length > 0}
    >
      {survey.top.length === 0 ? (
        <p>{t('survey.none')}</p>
      ) : (
        <SimpleTable
          caption={t('survey.title')}
          phone="cards"
          numbers={[1, 2, 3, 4, 5]}
          head={[
            t('survey.item'),
            t('survey.importance'),
            t('survey.lacking'),
            t('survey.gap'),
            t('survey.learnable'),
            t('survey.answers'),
          ]}
          rows={survey.top.map(one => [
            itemText(one),
            number(one.importance, 1),
            number(one.lacking, 1),
            number(one.gap, 1),
            `${number(Math.round(one.learnable * 100))} %`,
            number(one.answers),
          ])}
        />
      )}
    </Card>
  )
}
