import { randomUUID } from 'node:crypto'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { CustomFieldInput } from '~/areas/employers/custom-fields/custom-field'
import { addCustomField } from '~/areas/employers/custom-fields/save-custom-field.server'
import { MailingInput } from '~/areas/outreach/mailings/mailing-input'
import { mailingPage } from '~/areas/outreach/mailings/mailing.page.server'
import { saveMailing } from '~/areas/outreach/mailings/save-mailing.server'
import { sendMailing } from '~/areas/outreach/mailings/send-mailing.server'
import { startMailing } from '~/areas/outreach/mailings/start-mailing.server'
import type { TestDatabase } from '../setup/db'
import { as, crm, good } from '../employers/crm'

/** A network with employers to mail, and the acts of one account manager in it. */
export async function mailingWorld(db: TestDatabase) {
  const world = await crm(db)
  const coordinator = await world.member(world.town, 'network_coordinator', 'Nel Netwerk')
  const su = db.superuser
  let count = 0

  async function firm(name: string, facts: object = {}, people: readonly object[] = [{}]) {
    const id = randomUUID()
    const stamps = { networkId: world.networkId, createdAt: new Date(), updatedAt: new Date() }
    await su.employer.create({
      data: { id, name, relationState: 'existing', ownerId: world.manager, ...stamps, ...facts },
    })
    const contactIds: string[] = []
    for (const one of people) {
      const contactId = randomUUID()
      const email = `noor${++count}@voorbeeld${count}.nl`
      const person = { firstName: 'Noor', lastName: `Velt ${count}`, email, roles: [] as string[] }
      await su.contact.create({ data: { id: contactId, employerId: id, ...person, ...stamps, ...one } })
      contactIds.push(contactId)
    }
    return { id, contactId: contactIds[0] ?? '', contactIds }
  }

  const act = <T>(work: (ctx: Ctx<MemberActor>) => Promise<T>, at = new Date()) => as(db, world.manager, work, at)
  const begin = async (ids: readonly string[]) => good(await act(ctx => startMailing(ctx, { ids }, 'nl'))).id
  const page = (id: string, search = '') => act(ctx => mailingPage(ctx, id, new URLSearchParams(search)))

  async function write(id: string, more: Record<string, unknown> = {}) {
    const { version } = await su.mailing.findUniqueOrThrow({ where: { id } })
    const input = MailingInput.parse({
      first: 'hr',
      second: 'anybody',
      subject: 'Voor {{werkgever}}',
      body: 'Beste {{voornaam|lezer}},\n\nTot gauw.',
      locale: 'nl',
      replyTo: 'sender',
      version,
      ...more,
    })
    return act(ctx => saveMailing(ctx, id, input))
  }

  /** Chooses, writes and sends; the mails wait for a worker. */
  async function sent(ids: readonly string[], at = new Date()) {
    const id = await begin(ids)
    good(await write(id))
    const { draft } = await page(id)
    good(await act(ctx => sendMailing(ctx, id, draft?.mailed.length ?? 0), at))
    return id
  }

  return {
    ...world,
    coordinator,
    firm,
    act,
    begin,
    page,
    write,
    sent,
    mailing: (id: string) => su.mailing.findUniqueOrThrow({ where: { id } }),
    recipients: (mailingId: string) =>
      su.mailingRecipient.findMany({ where: { mailingId }, orderBy: [{ employer: { name: 'asc' } }, { id: 'asc' }] }),
    ownField: async (labelNl: string, belongsTo: 'employer' | 'contact', kind = 'text') =>
      good(
        await as(db, coordinator, ctx =>
          addCustomField(ctx, CustomFieldInput.parse({ kind, belongsTo, labelNl, labelEn: `${labelNl} en` })),
        ),
      ),
  }
}
export type MailingWorld = Awaited<ReturnType<typeof mailingWorld>>
