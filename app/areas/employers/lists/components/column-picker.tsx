import { Form, Link, useSearchParams } from '@remix-run/react'
import { ArrowDown, ArrowDownUp, ArrowUp } from 'lucide'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icon'
import { searchWithout } from '~/ui/table/table-search'
import { chooseKey, columnName, columnParts, columnStepKey } from '../column-choice'
import type { ListColumn } from '../columns'
import { useCellWords } from './use-list-columns'

interface ColumnPickerProps {
  chosen: readonly ListColumn[]
  known: readonly ListColumn[]
}

/**
 * Which columns the list shows and in which order. Every button is a step that the server takes, so that it works without
 * scripts; with them the focus stays on the button that moved.
 */
export function ColumnPicker({ chosen, known }: ColumnPickerProps) {
  const { t } = useTranslation('lists')
  const words = useCellWords()
  const [search] = useSearchParams()
  const box = useRef<HTMLFormElement>(null)
  const pressed = useRef<string | null>(null)
  const [said, say] = useState('')
  const asked = search.toString()
  useEffect(() => {
    const step = pressed.current
    pressed.current = null
    if (step === null) return
    const [, ...rest] = step.split('.')
    const key = rest.join('.')
    const place = chosen.findIndex(one => one.key === key)
    const column = chosen[place]
    if (column) say(t('columns.movedTo', { column: words.label(column), place: place + 1, of: chosen.length }))
    focusOn(box.current, step, key)
    // Only a new address moves the focus, not a new drawing of the same one.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asked])
  const rest = known.filter(one => !chosen.some(other => other.key === one.key))
  const kept = [...search].filter(([name]) => !columnParts.includes(name))
  return (
    <Form
      method="get"
      ref={box}
      className="filter-builder stack"
      preventScrollReset
      aria-labelledby="column-picker"
      onSubmit={event => {
        const button = (event.nativeEvent as SubmitEvent).submitter
        pressed.current = button?.getAttribute('value') ?? null
      }}
    >
      <h2 id="column-picker">{t('columns.title')}</h2>
      {kept.map(([name, value], index) => (
        <input key={`${name}${index}`} type="hidden" name={name} value={value} />
      ))}
      {/* Enter on a box shows the list: the first button of a form is the one that Enter presses. */}
      <button className="visually-hidden" tabIndex={-1} aria-hidden="true" name={columnStepKey} value="apply" />
      <fieldset className="column-picker">
        <legend>{t('columns.shown')}</legend>
        <p className="muted small">{t('columns.nameFirst')}</p>
        <ol className="plain-list" key={asked}>
          {chosen.map((column, index) => (
            <li key={column.key} className="column-choice">
              <Box column={column} label={words.label(column)} isChosen />
              <span className="cluster">
                <Button
                  small
                  look="quiet"
                  icon={ArrowUp}
                  iconOnly
                  name={columnStepKey}
                  value={`up.${column.key}`}
                  disabled={index === 0}
                >
                  {t('columns.up', { column: words.label(column) })}
                </Button>
                <Button
                  small
                  look="quiet"
                  icon={ArrowDown}
                  iconOnly
                  name={columnStepKey}
                  value={`down.${column.key}`}
                  disabled={index === chosen.length - 1}
                >
                  {t('columns.down', { column: words.label(column) })}
                </Button>
              </span>
            </li>
          ))}
        </ol>
      </fieldset>
      <fieldset className="column-picker">
        <legend>{t('columns.more')}</legend>
        <ul className="plain-list choices choices-thirds" key={asked}>
          {rest.map(column => (
            <li key={column.key}>
              <Box column={column} label={words.label(column)} />
            </li>
          ))}
        </ul>
      </fieldset>
      <div className="cluster">
        <Button small name={columnStepKey} value="apply">
          {t('columns.apply')}
        </Button>
        <Button small look="quiet" name={columnStepKey} value="add">
          {t('columns.add')}
        </Button>
        <Button small look="quiet" name={columnStepKey} value="usual">
          {t('columns.usual')}
        </Button>
        <Link to={searchWithout(search, chooseKey)} preventScrollReset>
          {t('builder.close')}
        </Link>
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </Form>
  )
}

function Box({ column, label, isChosen = false }: { column: ListColumn; label: string; isChosen?: boolean }) {
  const { t } = useTranslation('lists')
  return (
    <label className="choice">
      <input type="checkbox" name={columnName} value={column.key} defaultChecked={isChosen} />
      <span>
        {label}
        {column.sortable ? (
          <span className="muted">
            {' '}
            <Icon of={ArrowDownUp} />
            <span className="visually-hidden">({t('columns.canSort')})</span>
          </span>
        ) : null}
      </span>
    </label>
  )
}

/** The button that was pressed, or at an end its neighbour. */
function focusOn(form: HTMLFormElement | null, step: string, key: string): void {
  const button = (value: string) =>
    [...(form?.querySelectorAll<HTMLButtonElement>(`button[name=${columnStepKey}]`) ?? [])].find(
      one => one.value === value && !one.disabled && one.tabIndex !== -1,
    )
  const next = button(step) ?? button(`up.${key}`) ?? button(`down.${key}`)
  next?.focus()
}
