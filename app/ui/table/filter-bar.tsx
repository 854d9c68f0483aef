import { Form, Link, useSearchParams } from '@remix-run/react'
import { ListFilter, X } from 'lucide'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../button'
import { FilterContext } from '../form/form-context'
import { Icon } from '../icon'
import { searchWithout } from './table-search'

/** One filter that is on, in words: "sector is zorg". */
export interface FilterWord {
  key: string
  words: string
  /** The value to take away when the parameter occurs several times. */
  value?: string
}

interface FilterBarProps {
  words: readonly FilterWord[]
  /** Fields of the filters, named as the search parameters; put inside a GET form. */
  fields?: ReactNode
  /** Parameters that the form keeps: order, density, view. */
  keep?: readonly string[]
  children?: ReactNode
}

/**
 * A form to add a filter and the tools of the list on one line, and under it the filters that are on, as words that can be
 * taken away. Works without scripts.
 */
export function FilterBar({ words, fields, keep = ['sort', 'density'], children }: FilterBarProps) {
  const { t } = useTranslation('common')
  const [search] = useSearchParams()
  const asked = search.toString()
  const add = useRef<HTMLElement>(null)
  const acted = useRef(false)
  // The panel and the words are drawn anew with the list: the focus goes to where the next filter begins.
  useEffect(() => {
    if (acted.current) add.current?.focus()
    acted.current = false
  }, [asked])
  const act = () => (acted.current = true)
  return (
    <div className="table-tools" role="group" aria-label={t('table.filters')}>
      {fields ? (
        <details className="popover popover-start filter-add" key={asked}>
          <summary className="btn btn-quiet btn-s" ref={add}>
            <Icon of={ListFilter} />
            {t('table.addFilter')}
          </summary>
          <Form method="get" className="popover-panel stack filter-panel" preventScrollReset onSubmit={act}>
            {keep.flatMap(name =>
              search
                .getAll(name)
                .map(value => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
            )}
            <FilterContext.Provider value>{fields}</FilterContext.Provider>
            <Button small>{t('apply')}</Button>
          </Form>
        </details>
      ) : null}
      {children}
      {words.length > 0 ? (
        <div className="filter-line">
          <ul className="filter-words">
            {words.map(word => (
              <li key={`${word.key} ${word.words}`} className="filter-word">
                <span>{word.words}</span>
                <Link to={searchWithout(search, word.key, word.value)} preventScrollReset onClick={act}>
                  <Icon of={X} />
                  <span className="visually-hidden">{t('table.removeFilter', { filter: word.words })}</span>
                </Link>
              </li>
            ))}
          </ul>
          {words.length > 1 ? (
            <Link to="?" preventScrollReset onClick={act}>
              {t('table.clearFilters')}
            </Link>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
