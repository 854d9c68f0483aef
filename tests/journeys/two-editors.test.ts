import { expect } from 'vitest'
import { expectAccessible, journey } from '../setup/browser'
import { sending, signIn } from './acts'
import { ask } from './demo-facts'

const firmOf = async (login: string) => {
  const [row] = await ask<{ id: string; contact: string; site: string }>(
    `select e.id, (select c.id from contact c where c.employer_id = e.id order by c.id limit 1) as contact,
       (select s.id from site s where s.employer_id = e.id order by s.id limit 1) as site
     from employer e join membership m on m.id = e.owner_id join account a on a.id = m.account_id
     where a.email = $1 and e.archived_at is null and exists (select from contact c where c.employer_id = e.id)
     order by e.id limit 1`,
    [login],
  )
  if (!row) throw new Error('no employer')
  return row
}

journey('two people edit one employer; the second chooses per field and nothing is lost', async ({ newVisitor }) => {
  const [ada, bram] = [await newVisitor(), await newVisitor()]
  await signIn(ada, 'accountmanager@demo.werkbrug.example')
  await signIn(bram, 'casemanager@demo.werkbrug.example')
  const firm = await firmOf('accountmanager@demo.werkbrug.example')
  const at = `/employers/${firm.id}/edit`
  await ada.goto(at)
  await bram.goto(at)
  await ada.locator('input[name=phone]').fill('030 111 11 11')
  await ada.locator('select[name=strength]').selectOption('5')
  await ada.locator('input[name=website]').fill('https://ada.example')
  await sending(ada, () => ada.locator('#employer button[type=submit]').click())
  await bram.locator('input[name=phone]').fill('030 222 22 22')
  await bram.locator('input[name=email]').fill('bram@firma.example')
  await sending(bram, () => bram.locator('#employer button[type=submit]').click())

  const chosen = (name: string) => bram.locator(`input[name="keep.${name}"]:checked`).getAttribute('value')
  expect([await chosen('phone'), await chosen('strength'), await chosen('website'), await chosen('email')]).toEqual([
    'mine',
    'theirs',
    'theirs',
    'mine',
  ])
  await expectAccessible(bram)
  await bram.locator('input[name="keep.phone"][value=theirs]').check()
  await sending(bram, () => bram.locator('#employer button[type=submit]').click())
  const [saved] = await ask('select phone, email, strength, website from employer where id = $1', [firm.id])
  expect(saved).toEqual({
    phone: '030 111 11 11',
    email: 'bram@firma.example',
    strength: 5,
    website: 'https://ada.example',
  })
})

journey('the choice works for a contact and a site without scripts, at phone width', async ({ newVisitor }) => {
  const [ada, bram] = [
    await newVisitor(),
    await newVisitor({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } }),
  ]
  await signIn(ada, 'accountmanager@demo.werkbrug.example')
  await signIn(bram, 'casemanager@demo.werkbrug.example')
  const firm = await firmOf('accountmanager@demo.werkbrug.example')
  for (const [at, form, field] of [
    [`/employers/${firm.id}/people/${firm.contact}/edit`, '#contact', 'function'],
    [`/employers/${firm.id}/sites/${firm.site}`, '#site', 'city'],
  ] as const) {
    await ada.goto(at)
    await bram.goto(at)
    await ada.locator(`${form} input[name=${field}]`).fill('Van Ada')
    await sending(ada, () => ada.locator(`${form} button[type=submit]`).click())
    await bram.locator(`${form} input[name=${field}]`).fill('Van Bram')
    await bram.locator(`${form} button[type=submit]`).click()
    await bram.locator(`input[name="keep.${field}"][value=theirs]`).check()
    await bram.locator(`${form} button[type=submit]`).click()
    await bram.waitForURL(url => !/edit|sites/.test(url.pathname))
  }
  const [saved] = await ask('select c.function, s.city from contact c, site s where c.id = $1 and s.id = $2', [
    firm.contact,
    firm.site,
  ])
  expect(saved).toEqual({ function: 'Van Ada', city: 'Van Ada' })
})
