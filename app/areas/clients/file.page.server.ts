import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { relationToClient, requireClient } from '~/access/require-client.server'
import { clientHead } from './client.page.server'
import { findClient, findCore } from './clients.store.server'
import { listGuidance, listSpecial, logRead } from './guidance.store.server'
import { basesFor } from './legal-basis'
import { listPartnerOrganisations } from './organisations.store.server'
import { listShares } from './shares.store.server'

const dayOf = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? null

/** The guarded part of a file: contact, guidance, special data. Each read of guidance or special data is written down. */
export async function filePage(ctx: Ctx<MemberActor>, clientId: string) {
  const head = await clientHead(ctx, clientId)
  const core = await requireClient(ctx, 'client.read-core', clientId, 'core')
  const client = await findClient(ctx.db, clientId)
  const row = await findCore(ctx.db, clientId)
  const guidance = await relationToClient(ctx, clientId, 'guidance')
  const special = await relationToClient(ctx, clientId, 'special')
  const mayGuidance = can(ctx.actor, 'client.read-guidance', guidance)
  const maySpecial = can(ctx.actor, 'client.read-special', special)
  if (mayGuidance && !guidance.own) await log('guidance', guidance.shareId)
  if (maySpecial && !special.own) await log('special', special.shareId)

  async function log(fieldGroup: string, shareId?: string) {
    await logRead(ctx.db, {
      id: ctx.newId(),
      networkId: ctx.actor.networkId,
      clientId,
      membershipId: ctx.actor.membershipId,
      organisationId: ctx.actor.organisationId,
      shareId,
      fieldGroup,
      purpose: 'file',
      at: ctx.now,
    })
  }

  return {
    head,
    mayWriteCore: can(ctx.actor, 'client.write-core', core),
    mayTellStatistic: can(ctx.actor, 'client.tell-statistic', core),
    mayWriteSpecial: can(ctx.actor, 'client.write-special', special),
    core: {
      firstName: client?.firstName ?? '',
      lastName: client?.lastName ?? null,
      birthDate: dayOf(row?.birthDate),
      email: row?.email ?? null,
      phone: row?.phone ?? null,
      street: row?.street ?? null,
      houseNumber: row?.houseNumber ?? null,
      postcode: row?.postcode ?? null,
      city: row?.city ?? null,
      hoursMin: row?.hoursMin ?? null,
      hoursMax: row?.hoursMax ?? null,
      maxTravelKm: row?.maxTravelKm ?? null,
      dayParts: row?.dayParts ?? [],
      availableFrom: dayOf(row?.availableFrom),
    },
    guidance: mayGuidance ? await listGuidance(ctx.db, clientId) : null,
    special: maySpecial ? await listSpecial(ctx.db, clientId, ctx.now) : null,
    shares: head.may.share
      ? (await listShares(ctx.db, clientId)).map(share => ({
          id: share.id,
          to: share.toOrganisation.name,
          purpose: share.purpose,
          fieldGroups: share.fieldGroups,
          validUntil: dayOf(share.validUntil),
          requestedBy: share.requestedBy.displayName,
          approvedBy: share.approvedBy?.displayName ?? null,
          revokedAt: share.revokedAt,
        }))
      : null,
    organisations: head.may.share ? await listPartnerOrganisations(ctx.db, ctx.actor.organisationId) : [],
    bases: basesFor(ctx.actor.organisationKind),
  }
}
