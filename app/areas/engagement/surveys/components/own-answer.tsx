import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { SimpleTable } from '~/ui/table/simple-table'
import type { OwnSurveyPage } from '../own-surveys.page.server'
import { useItemText } from './use-item-text'

interface OwnAnswerProps {
  template: OwnSurveyPage['template']
  answer: NonNullable<OwnSurveyPage['answer']>
}

/** What the firm answered, item by item in the order of the form; items that it skipped are left out. */
export function OwnAnswer({ template, answer }: OwnAnswerProps) {
  const { t } = useTranslation('surveys')
  const text = useItemText()
  const named = (key: string) => {
    const item = template.items.find(one => one.key === key)
    return item ? text(item) : key
  }
  const learnable = (said: boolean | undefined) => (said === undefined ? '–' : said ? t('form.yes') : t('form.no'))
  const items = template.items.flatMap(item => {
    const said = answer.items[item.key]
    return said ? [[text(item), said.importance ?? '–', said.lacking ?? '–', learnable(said.learnable)]] : []
  })
  return (
    <div className="stack">
      <Card title={t('own.items')} flush>
        <SimpleTable
          caption={t('own.items')}
          head={[t('results.item'), t('results.importance'), t('results.lacking'), t('form.parts.learnable')]}
          numbers={[1, 2]}
          rows={items}
        />
      </Card>
      <Card title={t('own.rest')}>
        <Facts
          items={[
            { label: t('form.topThree'), value: answer.topThree.map(named).join(', ') || null },
            { label: t('form.freeText'), value: answer.freeText },
            { label: t('form.respondentFunction'), value: answer.respondentFunction },
            { label: t('form.mayContact'), value: answer.mayContact ? t('form.yes') : t('form.no') },
          ]}
        />
      </Card>
    </div>
  )
}
