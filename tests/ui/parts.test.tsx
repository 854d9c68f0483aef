import { createRemixStub } from '@remix-run/testing'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import en from '~/locales/en'
import nl from '~/locales/nl'
import { createI18n } from '~/platform/i18n'
import type { FormReply } from '~/platform/forms/form-reply'
import { initialsOf } from '~/ui/avatar'
import { ConfirmButton } from '~/ui/confirm-button'
import { FitBars } from '~/ui/fit-bars'
import { Facts } from '~/ui/facts'
import { Figure } from '~/ui/figure'
import { CheckboxGroup, RadioGroup } from '~/ui/form/choices'
import { Combobox } from '~/ui/form/combobox'
import { EntryForm } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { TextInput } from '~/ui/form/text-input'
import { fits } from '~/ui/form/use-choices'
import { LevelMark } from '~/ui/level-mark'
import { isCurrent } from '~/ui/shell/navigation'
import { errorKind } from '~/ui/shell/error-page'
import { DataTable } from '~/ui/table/data-table'
import { Tabs } from '~/ui/tabs'

// The router of the testing package says on the server that layout effects do nothing there; everything else is heard.
const complain = console.error
const quiet = (...words: unknown[]) =>
  String(words[0]).includes('useLayoutEffect does nothing') ? undefined : complain(...words)
beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(quiet))
afterAll(() => void vi.restoreAllMocks())

function html(node: ReactNode, at = '/', language: 'nl' | 'en' = 'nl'): string {
  const Stub = createRemixStub([{ path: '*', Component: () => <>{node}</> }])
  return renderToString(
    <I18nextProvider i18n={createI18n(language, language === 'nl' ? nl : en)}>
      <Stub initialEntries={[at]} />
    </I18nextProvider>,
  )
}

const reply: FormReply = {
  values: { name: 'Z', sector: 'food', topics: ['b'], kind: 'call' },
  problems: [{ path: 'name', code: 'too-short', found: 'Z', expected: '2' }],
}

function form(language: 'nl' | 'en' = 'nl'): string {
  return html(
    <EntryForm id="visit" reply={reply} labels={{ name: 'Naam' }} known={{ place: 'Ede' }}>
      <TextInput name="name" label="Naam" required hint="Zoals in het register" />
      <TextInput name="place" label="Plaats" />
      <Select
        name="sector"
        label="Sector"
        choices={[
          { value: 'care', label: 'Zorg' },
          { value: 'food', label: 'Horeca' },
        ]}
      />
      <RadioGroup
        name="kind"
        label="Soort"
        choices={[
          { value: 'visit', label: 'Bezoek' },
          { value: 'call', label: 'Telefoon' },
        ]}
      />
      <CheckboxGroup
        name="topics"
        label="Onderwerpen"
        defaultValue={['a']}
        choices={[
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ]}
      />
    </EntryForm>,
    '/',
    language,
  )
}

test('a form with a wrong value keeps what was typed and chosen', () => {
  const page = form()
  expect(page).toContain('name="name" type="text" class="input" value="Z"')
  expect(page).toContain('value="Ede"')
  expect(page).toMatch(/<option value="food" selected="">/)
  expect(page).toMatch(
    /name="kind"[^>]*checked=""[^>]*value="call"|value="call"[^>]*checked=""|checked=""[^>]*value="call"/,
  )
  const boxes = [...page.matchAll(/<input type="checkbox"[^>]*>/g)].map(match => [
    match[0].includes('value="b"'),
    match[0].includes('checked'),
  ])
  expect(boxes).toEqual([
    [false, false],
    [true, true],
  ])
})

test('a wrong field is described by its hint and its error, and the summary leads to it', () => {
  const page = form()
  expect(page).toContain('aria-describedby="visit-name-hint visit-name-error"')
  expect(page).toContain('aria-invalid="true"')
  expect(page).toContain('Gebruik ten minste 2 tekens')
  expect(page).toContain('<a href="#visit-name">Naam: gebruik ten minste 2 tekens</a>')
  expect(page).toContain('Eén ding is nog niet goed')
})

test('the same form speaks English', () => {
  expect(form('en')).toContain('Use at least 2 characters')
})

test('a field that may stay empty says so', () => {
  expect(html(<TextInput name="a" label="Plaats" />)).toContain('mag leeg')
  expect(html(<TextInput name="a" label="Plaats" required />)).not.toContain('mag leeg')
})

test('two fits are shown, the client first, each with its words', () => {
  const page = html(<FitBars client={84} employer={62} learnable={29} />)
  expect(page.indexOf('Past bij cliënt')).toBeLessThan(page.indexOf('Past bij werkgever'))
  expect(page).toContain('aria-label="84 van 100"')
  expect(page).toContain('aria-label="62 van 100 nu, 91 met leren op de plek"')
})

test('what can be learnt never makes more than a hundred', () => {
  expect(html(<FitBars client={10} employer={90} learnable={40} />)).toContain('90 van 100 nu, 100 met leren')
})

test('a level is said in words with its aim', () => {
  expect(html(<LevelMark level={3} aim={4} />)).toContain('aria-label="niveau 3 van 5, doel 4"')
  expect(html(<LevelMark level={null} />)).toContain('aria-label="nog geen niveau"')
  expect(html(<LevelMark level={2} />, '/', 'en')).toContain('aria-label="level 2 of 5"')
})

test('a sorted column says its order and leads to the other order', () => {
  const columns = [
    {
      key: 'name',
      label: 'Naam',
      sortable: true,
      rowHeader: true,
      cell: (row: { id: string; name: string }) => row.name,
    },
    { key: 'note', label: 'Notitie', cell: () => null },
  ]
  const page = html(
    <DataTable
      caption="Werkgevers"
      columns={columns}
      rows={[{ id: '1', name: 'Kas en Co' }]}
      rowKey={row => row.id}
      sort={{ key: 'name', direction: 'up' }}
      page={{ next: 'c1', previous: null }}
    />,
    '/employers?sector=zorg&sort=name',
  )
  expect(page).toContain('aria-sort="ascending"')
  expect(page).toContain('sector=zorg&amp;sort=-name')
  expect(page).toContain('sort=name&amp;after=c1')
  expect(page).toContain('<th scope="row" data-label="Naam">Kas en Co</th>')
  expect(page).toContain('class="cell-empty"')
})

test('chosen rows belong to the bulk form without a form around the table', () => {
  const page = html(
    <DataTable
      caption="x"
      columns={[{ key: 'a', label: 'A', cell: () => 'a' }]}
      rows={[{ id: '7' }]}
      rowKey={row => row.id}
      rowName={() => 'Kas en Co'}
      bulk={{ acts: id => <button form={id}>Mail</button> }}
    />,
  )
  const id = /<form[^>]* id="([^"]+)"/.exec(page)?.[1]
  expect(page).toContain(`name="chosen" form="${id}" aria-label="Kies Kas en Co" value="7"`)
  expect(page).toContain(`<button form="${id}">`)
})

test('an empty list shows what to do instead of an empty table', () => {
  const page = html(<DataTable caption="x" columns={[]} rows={[]} rowKey={() => ''} empty={<p>Voeg toe</p>} />)
  expect(page).toContain('Voeg toe')
  expect(page).not.toContain('<table')
})

test('the tab of this address is the current one', () => {
  const tabs = [
    { to: '/employers/1', label: 'Verhaal' },
    { to: '/employers/1/people', label: 'Mensen' },
  ]
  expect(html(<Tabs tabs={tabs} />, '/employers/1/people')).toMatch(
    /aria-current="page"[^>]*href="\/employers\/1\/people"/,
  )
})

test('a picture becomes a table by its address', () => {
  const figure = <Figure title="Trechter" name="funnel" picture={<i>beeld</i>} table={<b>tabel</b>} />
  expect(html(figure, '/x')).toContain('<i>beeld</i>')
  expect(html(figure, '/x?funnel=table')).toContain('<b>tabel</b>')
})

test('without scripts an act still asks first and a combobox is a select', () => {
  const page = html(
    <ConfirmButton label="Intrekken" question="Zeker?" confirm="Trek in" fields={{ intent: 'withdraw' }} />,
  )
  expect(page).toContain('<details')
  expect(page).toContain('value="withdraw"')
  expect(html(<Combobox name="town" label="Gemeente" choices={[{ value: 'ede', label: 'Ede' }]} />)).toContain(
    '<select',
  )
  expect(html(<Combobox name="town" label="Gemeente" source="/towns" />)).toContain('name="townWords"')
})

test('facts without a value are left out', () => {
  const page = html(<Facts items={[{ label: 'Ritme', value: '' }, { label: 'Plekken', value: 0 }, null]} />)
  expect(page).not.toContain('Ritme')
  expect(page).toContain('<dd>0</dd>')
})

test('a place in the menu is current on the pages beneath it', () => {
  expect(isCurrent({ to: '/employers', label: '' }, '/employers/1')).toBe(true)
  expect(isCurrent({ to: '/employers', label: '' }, '/employers-list')).toBe(false)
  expect(isCurrent({ to: '/', label: '' }, '/employers')).toBe(false)
})

test('what does not exist and what is not yours get the same page', () => {
  const answer = (status: number) => ({ status, statusText: '', data: null, internal: false })
  expect(errorKind(answer(404))).toBe('notFound')
  expect(errorKind(answer(503))).toBe('unavailable')
  expect(errorKind(answer(400))).toBe('badRequest')
  expect(errorKind(new Error('x'))).toBe('unexpected')
})

test('initials and typed words ignore accents and case', () => {
  expect(initialsOf('  jos de Vries ')).toBe('JV')
  expect(initialsOf('Élodie')).toBe('É')
  expect(fits('Café Zuid', 'cafe z')).toBe(true)
  expect(fits('Ede', 'zw')).toBe(false)
})
