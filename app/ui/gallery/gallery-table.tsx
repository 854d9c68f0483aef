import { useSearchParams } from '@remix-run/react'
import { Button, LinkButton } from '../button'
import { Card } from '../card'
import { Chip } from '../chip'
import { TextInput } from '../form/text-input'
import { LevelMark } from '../level-mark'
import type { Column } from '../table/column'
import { DataTable } from '../table/data-table'
import { DensitySwitch } from '../table/density-switch'
import { FilterBar } from '../table/filter-bar'
import { readSort, searchWith } from '../table/table-search'

interface Line {
  id: string
  name: string
  sector: string
  level: number
  places: number
  state: string | null
}

const lines: readonly Line[] = [
  { id: '1', name: 'Bakkerij Voorbeeld', sector: 'Voedsel', level: 2, places: 3, state: 'wacht op antwoord' },
  { id: '2', name: 'Kas en Co', sector: 'Groen', level: 4, places: 12, state: null },
  { id: '3', name: 'Metaal Denkbeeld', sector: 'Techniek', level: 1, places: 0, state: null },
  { id: '4', name: 'Zorghuis Proefdal', sector: 'Zorg', level: 3, places: 5, state: 'één contactpersoon' },
]

const columns: readonly Column<Line>[] = [
  {
    key: 'name',
    label: 'Werkgever',
    rowHeader: true,
    sortable: true,
    cell: line => <a href={`#${line.id}`}>{line.name}</a>,
  },
  { key: 'sector', label: 'Sector', sortable: true, cell: line => line.sector },
  {
    key: 'level',
    label: 'Niveau',
    sortable: true,
    cell: line => <LevelMark level={line.level} aim={line.level + 1} />,
  },
  { key: 'places', label: 'Plekken', align: 'end', sortable: true, cell: line => line.places },
  { key: 'state', label: 'Let op', cell: line => (line.state ? <Chip tone="warn">{line.state}</Chip> : null) },
]

export function GalleryTable() {
  const [search] = useSearchParams()
  const sort = readSort(search, ['name', 'sector', 'level', 'places'] as const, { key: 'name', direction: 'up' })
  const sign = sort.direction === 'up' ? 1 : -1
  const rows = [...lines].sort(
    (a, b) => sign * String(a[sort.key]).localeCompare(String(b[sort.key]), 'nl', { numeric: true }),
  )
  const sector = search.get('sector')
  return (
    <Card title="Lijst" flush>
      <DataTable
        caption="Werkgevers"
        columns={columns}
        rows={rows.filter(line => !sector || line.sector.toLowerCase().includes(sector.toLowerCase()))}
        rowKey={line => line.id}
        rowName={line => line.name}
        sort={sort}
        rowActs={() => (
          <Button type="button" look="quiet" small>
            Bellen
          </Button>
        )}
        tools={
          <FilterBar
            words={sector ? [{ key: 'sector', words: `sector is ${sector}` }] : []}
            fields={<TextInput name="sector" label="Sector" required defaultValue={sector} />}
          >
            <DensitySwitch />
            <LinkButton look="text" small to={searchWith(search, { export: 'csv' })}>
              Exporteren
            </LinkButton>
          </FilterBar>
        }
        bulk={{
          acts: form => (
            <Button form={form} name="intent" value="mail" look="quiet" small>
              Op de maillijst
            </Button>
          ),
        }}
        page={{ next: 'x', previous: null }}
        total={1204}
      />
    </Card>
  )
}
