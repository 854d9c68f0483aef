import { Link, useSearchParams } from '@remix-run/react'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { searchWith } from './table/table-search'
import { useOverflows } from './table/use-overflows'

interface FigureProps {
  title: ReactNode
  /** Names the figure in the address: `?funnel=table`. */
  name: string
  /** The picture; an svg with role="img" and a label, or a chart. */
  picture: ReactNode
  /** The same numbers as a SimpleTable or DataTable. */
  table: ReactNode
  /** Export and copy buttons. */
  acts?: ReactNode
  note?: ReactNode
}

/** A picture that is also a table: the choice is in the address, so that it can be sent, printed and used without scripts. */
export function Figure({ title, name, picture, table, acts, note }: FigureProps) {
  const { t } = useTranslation('common')
  const [search] = useSearchParams()
  const heading = useId()
  const [box, overflows] = useOverflows<HTMLDivElement>()
  const asTable = search.get(name) === 'table'
  const page = { after: search.get('after'), before: search.get('before') }
  // What scrolls must be reachable by keyboard.
  /* eslint-disable jsx-a11y/no-noninteractive-tabindex */
  const drawing = (
    <div
      className="figure-scroll"
      role="group"
      aria-labelledby={heading}
      ref={box}
      tabIndex={overflows ? 0 : undefined}
    >
      {picture}
    </div>
  )
  /* eslint-enable jsx-a11y/no-noninteractive-tabindex */
  return (
    <section className="card" aria-labelledby={heading}>
      <header className="card-head">
        <h2 id={heading}>{title}</h2>
        <div className="cluster">
          {acts}
          <span className="figure-switch no-print" role="group" aria-label={t('figure.choose')}>
            <Link
              to={searchWith(search, { ...page, [name]: null })}
              preventScrollReset
              replace
              aria-current={asTable ? undefined : 'true'}
            >
              {t('figure.picture')}
            </Link>
            <Link
              to={searchWith(search, { ...page, [name]: 'table' })}
              preventScrollReset
              replace
              aria-current={asTable ? 'true' : undefined}
            >
              {t('figure.table')}
            </Link>
          </span>
        </div>
      </header>
      <div className="card-body">
        {asTable ? table : drawing}
        {note ? <p className="small">{note}</p> : null}
      </div>
    </section>
  )
}
