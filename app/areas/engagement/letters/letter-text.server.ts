import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import type { FrozenText } from '~/areas/placements/render-agreement-text'
import { findCatalogue } from '../activities/catalogue.store.server'
import type { LetterSide } from './letter'
import { findLetterTemplate } from './letter-templates.store.server'
import { findLetterParties, type LetterRow } from './letters.store.server'
import { freezeLetter } from './render-letter'

const dayOf = (date: Date) => date.toISOString().slice(0, 10)

/** The letter as it would be offered now, with the version of the text that it takes. */
export async function textOfDraft(
  ctx: Ctx<MemberActor>,
  letter: LetterRow,
): Promise<{ frozen: FrozenText; templateVersion: number }> {
  const { version, template } = await findLetterTemplate(ctx.db)
  const { catalogue } = await findCatalogue(ctx.db)
  const { employer, site } = await findLetterParties(ctx.db, letter.id)
  const frozen = freezeLetter(
    {
      number: letter.number,
      version: letter.version,
      networkName: ctx.actor.networkName,
      employer: employer.name,
      site: site ? [site.name, site.city].filter(Boolean).join(', ') : null,
      content: letter.content,
      activities: letter.content.activities.flatMap(
        key => catalogue.activities.find(one => one.key === key)?.name ?? [],
      ),
      startsOn: dayOf(letter.startsOn),
      endsOn: dayOf(letter.endsOn),
      reviewOn: dayOf(letter.reviewOn),
      signers: letter.letterSigners.map(signer => ({
        side: signer.side as LetterSide,
        organisation: signer.organisation?.name ?? null,
        name: signer.name,
        function: signer.function,
      })),
      templateVersion: version,
    },
    template,
  )
  return { frozen, templateVersion: version }
}
