import type { SerializeFrom } from '@remix-run/node'
import { Form } from '@remix-run/react'
import { X } from 'lucide'
import { useTranslation } from 'react-i18next'
import { PartLinks } from '../../audits/components/part-links'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import type { PlanPage } from '../plan.page.server'

/** The budget: lines with who pays and what was spent, and their sums. */
export function BudgetCard({ page }: { page: SerializeFrom<PlanPage> }) {
  const { t } = useTranslation('audits')
  const { money } = useFormat()
  const { head, lines, budget } = page
  if (lines.length === 0)
    return (
      <Card title={t('budget.title')} sub={t('budget.sub')}>
        <p className="muted">{t('budget.none')}</p>
      </Card>
    )
  return (
    <Card
      flush
      title={t('budget.title')}
      sub={t('budget.sub')}
      aside={head.may.export ? <PartLinks auditId={head.id} part="budget" /> : null}
    >
      <SimpleTable
        caption={t('budget.title')}
        phone="cards"
        numbers={[2, 3, 4]}
        head={[t('budget.what'), t('budget.payer'), t('budget.planned'), t('budget.spent'), t('budget.left'), '']}
        rows={[
          ...lines.map(line => [
            line.what,
            line.payer,
            money(line.plannedCents),
            money(line.spentCents),
            line.spentCents > line.plannedCents
              ? `${money(line.plannedCents - line.spentCents)} (${t('budget.over')})`
              : money(line.plannedCents - line.spentCents),
            head.may.plan ? (
              <Form key="remove" method="post" preventScrollReset>
                <input type="hidden" name="lineId" value={line.id} />
                <Button name="intent" value="drop-line" look="text" small icon={X} iconOnly>
                  {t('budget.remove', { what: line.what })}
                </Button>
              </Form>
            ) : null,
          ]),
          [
            <strong key="sum">{t('budget.sum')}</strong>,
            null,
            money(budget.plannedCents),
            money(budget.spentCents),
            money(budget.leftCents),
            null,
          ],
        ]}
      />
    </Card>
  )
}

/** What each payer pays, when there is more than one. */
export function PayersCard({ payers }: { payers: SerializeFrom<PlanPage>['payers'] }) {
  const { t } = useTranslation('audits')
  const { money } = useFormat()
  if (payers.length < 2) return null
  return (
    <Card flush title={t('budget.byPayer')}>
      <SimpleTable
        caption={t('budget.byPayer')}
        numbers={[1, 2]}
        head={[t('budget.payer'), t('budget.planned'), t('budget.spent')]}
        rows={payers.map(one => [one.payer, money(one.plannedCents), money(one.spentCents)])}
      />
    </Card>
  )
}
