import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { ExportLinks } from '~/ui/table/export-links'
import { SimpleTable } from '~/ui/table/simple-table'
import type { Thresholds } from '../audits/thresholds'
import { useAuditAddress } from './use-audit-address'

interface Share {
  id: string
  name: string
  organisation: string | null
  owned: number
  inTouch: number
  alone: number
}

interface SharesCardProps {
  kind: 'people' | 'organisations'
  shares: readonly Share[]
  thresholds: Thresholds
  mayExport: boolean
}

/** Who has how many employers, and where they are the only one; leads to the network without them. */
export function SharesCard({ kind, shares, thresholds, mayExport }: SharesCardProps) {
  const { t } = useTranslation('network')
  const { number } = useFormat()
  const address = useAuditAddress()
  const isPeople = kind === 'people'
  const title = t(isPeople ? 'people.title' : 'people.organisations')
  const without = (id: string) => address('/audit/without', { [isPeople ? 'person' : 'without']: id })
  return (
    <Card
      flush={shares.length > 0}
      title={title}
      sub={isPeople ? t('people.sub', thresholds) : undefined}
      aside={isPeople && mayExport ? <ExportLinks to="/audit/export/people" /> : null}
    >
      {shares.length === 0 ? (
        <p className="muted">{t('people.none')}</p>
      ) : (
        <SimpleTable
          caption={title}
          phone="cards"
          numbers={isPeople ? [2, 3, 4] : [1, 2, 3]}
          head={[
            t(isPeople ? 'people.name' : 'people.organisation'),
            ...(isPeople ? [t('people.organisation')] : []),
            t('people.owned'),
            t('people.inTouch'),
            t('people.alone'),
          ]}
          rows={shares.map(one => [
            <Link key={one.id} to={without(one.id)} aria-label={t('people.without', { name: one.name })}>
              {one.name}
            </Link>,
            ...(isPeople ? [one.organisation] : []),
            number(one.owned),
            number(one.inTouch),
            number(one.alone),
          ])}
        />
      )}
    </Card>
  )
}
