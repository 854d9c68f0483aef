import { runAsMember, runAsSystem } from '~/access/run.server'
import { beginSending, claimNextMail, endSending } from '~/areas/outreach/mailings/next-mail.server'
import { MailingInput } from '~/areas/outreach/mailings/mailing-input'
import { planRecipients } from '~/areas/outreach/mailings/plan-recipients.server'
import { requireMailing } from '~/areas/outreach/mailings/require-mailing.server'
import { saveMailing } from '~/areas/outreach/mailings/save-mailing.server'
import { sendMailing } from '~/areas/outreach/mailings/send-mailing.server'
import { settleMailing } from '~/areas/outreach/mailings/settle-mailing.server'
import { startMailing } from '~/areas/outreach/mailings/start-mailing.server'
import type { SendOutcome } from '~/platform/mail/send-outcome'
import { at, daysBefore, must } from './history'

const invitation = {
  subject: 'Kom kijken in de leerwerkplaats',
  body: `Dag {{voornaam|meneer of mevrouw}},

Op donderdagmiddag laten deelnemers in de leerwerkplaats zien wat zij kunnen. Er is koffie, en u kunt met hen praten.
Past het dat er iemand van {{werkgever}} komt?

Met vriendelijke groet,
{{afzender}}`,
}

const question = {
  subject: 'Plekken in het voorjaar',
  body: `Dag {{voornaam|meneer of mevrouw}},

In het voorjaar beginnen nieuwe deelnemers. Zijn er bij {{werkgever}} in {{plaats|uw vestiging}} dan plekken om te leren?
Ik bel u volgende week.

{{afzender}}`,
}

/** One mailing that went out two weeks ago, with a mail that did not arrive, and one that is being written. */
export async function plantMailings(
  { networkId, membershipId }: { networkId: string; membershipId: string },
  employerIds: readonly string[],
  now: Date,
): Promise<void> {
  const then = daysBefore(now, 14)
  const sent = await write(membershipId, employerIds.slice(0, 14), invitation, then)
  await runAsMember(membershipId, async ctx => {
    const past = at(ctx, then)
    const { recipients } = await planRecipients(past, await requireMailing(past, 'mailings.send', sent))
    must(await sendMailing(past, sent, recipients.filter(one => one.leftOut === null).length))
  })
  await runAsSystem(networkId, 'demo', async ctx => {
    const past = at(ctx, then)
    for (let number = 1; ; number += 1) {
      const next = await claimNextMail(past, sent)
      if (next.kind === 'none') break
      if (next.kind === 'claimed' && (await beginSending(past, next.recipient)))
        await endSending(past, next.recipient, outcomeOf(number))
    }
    await settleMailing(past, sent)
  })
  await write(membershipId, employerIds.slice(14, 26), question, daysBefore(now, 1))
}

function outcomeOf(number: number): SendOutcome {
  return number === 4 ? { kind: 'refused', reason: 'SMTP 550 5.1.1' } : { kind: 'accepted' }
}

/** Begins a mailing to employers and writes it. Returns its id. */
function write(
  membershipId: string,
  ids: readonly string[],
  words: { subject: string; body: string },
  moment: Date,
): Promise<string> {
  return runAsMember(membershipId, async ctx => {
    const past = at(ctx, moment)
    const { id } = must(await startMailing(past, { ids }, 'nl'))
    const roles = { first: 'hr', second: 'decision_maker', third: 'anybody' }
    const input = MailingInput.parse({ ...words, ...roles, locale: 'nl', replyTo: 'sender', version: 1 })
    must(await saveMailing(past, id, input))
    return id
  })
}
