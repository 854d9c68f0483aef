import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'

interface Line {
  name: string
  to: string | null
  places: number
  seats: number
}

/** Places and seats by sector, town or level. */
export function SharesTable({ title, head, lines }: { title: string; head: string; lines: readonly Line[] }) {
  const { t } = useTranslation('labour-market')
  const { number } = useFormat()
  if (lines.length === 0) return null
  return (
    <Card title={title} flush>
      <SimpleTable
        caption={title}
        numbers={[1, 2]}
        head={[head, t('fields.places'), t('fields.seats')]}
        rows={lines.map(line => [
          line.to ? (
            <Link key="name" to={line.to}>
              {line.name}
            </Link>
          ) : (
            line.name
          ),
          number(line.places),
          number(line.seats),
        ])}
      />
    </Card>
  )
}
