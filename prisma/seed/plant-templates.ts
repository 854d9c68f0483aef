import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { agreementTemplates } from './agreement-templates'
import { amendmentTemplates } from './amendment-templates'
import { agreementStandardAnswers } from './agreement-standard-answers'

/** Gives a network the starter texts of agreements and its standard answers; what is there already stays. */
export async function plantTemplates(ctx: Ctx<SystemActor>): Promise<void> {
  const { networkId } = ctx.actor
  const rows = [
    ...agreementTemplates().map(template => ({
      instrument: `agreement.${template.type}`,
      locale: template.locale,
      content: template,
    })),
    ...amendmentTemplates.map(template => ({
      instrument: 'agreement.amendment',
      locale: template.locale,
      content: template,
    })),
    {
      instrument: 'agreement.standard',
      locale: 'nl',
      content: agreementStandardAnswers({
        contact: 'De organisatie van de coach',
        reportPoint: 'Het antidiscriminatiebureau in de regio',
      }),
    },
  ]
  const { count } = await ctx.db.template.createMany({
    data: rows.map(row => ({
      id: ctx.newId(),
      networkId,
      version: 1,
      provenance: 'design',
      status: 'active',
      createdAt: ctx.now,
      ...row,
    })),
    skipDuplicates: true,
  })
  if (count === 0) return
  ctx.record({
    kind: 'placements.templates-planted',
    subject: { type: 'network', id: networkId },
    dataClass: 'system',
    after: { count },
  })
}
