import { runAsSystem } from '~/access/run.server'
import { readMail } from '~/areas/engagement/inbox/read-mail.server'
import { receiveMail } from '~/areas/engagement/inbox/receive-mail.server'
import { at, daysBefore, must } from './history'
import { demoDomain } from './staff'

const relay = { relays: ['127.0.0.1'], authservId: 'relay.example' }
const proof = `Authentication-Results: relay.example; dkim=pass header.d=${demoDomain}\r\n`

interface Letter {
  from: string
  to: string
  subject: string
  text: string
  more?: string
}

const own = 'dossier@mail.example'
const member = `accountmanager@${demoDomain}`

/** Mails to contacts that went into their files, and some that wait in the inbox, each for another reason. */
export async function plantMails(networkId: string, now: Date): Promise<void> {
  const people = await runAsSystem(networkId, 'demo', ctx =>
    ctx.db.contact.findMany({
      where: { networkId, email: { not: null }, leftOn: null },
      select: { email: true, firstName: true },
      orderBy: { id: 'asc' },
      take: 4,
    }),
  )
  const filed = people.map(({ email, firstName }, index): Letter => ({
    from: member,
    to: email ?? own,
    subject:
      ['Onze afspraak van dinsdag', 'Rooster voor de proefweek', 'Vraag over begeleiding', 'Dank voor het bezoek'][
        index
      ] ?? '',
    text: `Dag ${firstName ?? ''},\r\n\r\nZoals beloofd stuur ik wat wij bespraken. Past volgende week?\r\n\r\nMet vriendelijke groet`,
    more: proof,
  }))
  const waiting: Letter[] = [
    {
      from: 'j.vandam@bouwbedrijf-vandam.example',
      to: own,
      subject: 'Plek voor een leerling in de werkplaats',
      text: 'Goedemiddag,\r\n\r\nWij zoeken iemand voor de werkplaats. Kunt u bellen?\r\n\r\nJan van Dam',
    },
    { from: member, to: own, subject: 'Fwd: rondleiding', text: 'Graag in het dossier.' },
    {
      from: member,
      to: 'iemand@nieuwezaak.example',
      subject: 'Kennismaking',
      text: 'Leuk u te spreken op de bijeenkomst.',
      more: proof,
    },
    {
      from: 'noreply@nieuws.example',
      to: own,
      subject: 'Afwezig',
      text: 'Ik ben er niet.',
      more: 'Auto-Submitted: auto-replied\r\n',
    },
  ]
  for (const [index, letter] of [...filed, ...waiting].entries()) {
    const moment = daysBefore(now, 12 - index)
    await runAsSystem(networkId, 'demo', async ctx => {
      const then = at(ctx, moment)
      const arrival = { raw: rawOf(letter, moment, index), envelopeFrom: letter.from, remoteAddress: '127.0.0.1' }
      const arrived = await receiveMail(then, arrival)
      if ('putOff' in arrived) return
      const rules = {
        trust: relay,
        ourHost: 'werkbrug.example',
        isOurs: (one: string) => one === own,
        takesReports: () => false,
        onBounce: () => Promise.resolve(false),
      }
      must(await readMail(then, arrived.mailId, rules))
    })
  }
}

function rawOf(letter: Letter, moment: Date, index: number): Uint8Array {
  const head = [
    `From: ${letter.from}`,
    `To: ${letter.to}`,
    `Subject: ${letter.subject}`,
    `Date: ${moment.toUTCString()}`,
    `Message-ID: <demo-${index}@${letter.from.split('@')[1]}>`,
    'Content-Type: text/plain; charset=utf-8',
  ]
  return Buffer.from(`${letter.more ?? ''}${head.join('\r\n')}\r\n\r\n${letter.text}\r\n`)
}
