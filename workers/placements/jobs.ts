import { z } from 'zod'
import { advancePlacements } from '~/areas/placements/advance-placements.server'
import { askFollowUps } from '~/areas/placements/ask-follow-ups.server'
import { remindSigners } from '~/areas/placements/remind-signers.server'
import { sealAgreement } from '~/areas/placements/seal-agreement.server'
import { tellPeople } from '~/areas/placements/tell-people.server'
import { tellSigners } from '~/areas/placements/tell-signers.server'
import { retryPlans } from '~/platform/queue/retry'
import { plantTemplates } from '../../prisma/seed/plant-templates'
import { networkJob, type JobHandler } from '../parts/job-handler'

const nothing = z.object({})

/** What happens to placements and agreements in the background. */
export const placementJobs: readonly JobHandler[] = [
  networkJob(
    {
      name: 'placements.tell-people',
      payload: z.object({ placementId: z.uuid(), message: z.string(), about: z.uuid().optional() }),
      retry: retryPlans.soon,
    },
    (ctx, { placementId, message, about }) => tellPeople(ctx, placementId, message, about),
  ),
  networkJob(
    {
      name: 'placements.tell-signers',
      payload: z.object({ agreementId: z.uuid(), message: z.string() }),
      retry: retryPlans.soon,
    },
    (ctx, { agreementId, message }) => tellSigners(ctx, agreementId, message),
  ),
  networkJob(
    { name: 'placements.seal-agreement', payload: z.object({ agreementId: z.uuid() }), retry: retryPlans.patient },
    (ctx, { agreementId }) => sealAgreement(ctx, agreementId),
  ),
  networkJob({ name: 'placements.advance', payload: nothing, retry: retryPlans.patient, timeoutSeconds: 240 }, ctx =>
    advancePlacements(ctx),
  ),
  networkJob(
    { name: 'placements.ask-follow-ups', payload: nothing, retry: retryPlans.patient, timeoutSeconds: 240 },
    ctx => askFollowUps(ctx),
  ),
  networkJob(
    { name: 'placements.remind-signers', payload: nothing, retry: retryPlans.patient, timeoutSeconds: 240 },
    ctx => remindSigners(ctx),
  ),
  networkJob({ name: 'placements.plant-templates', payload: nothing, retry: retryPlans.patient }, ctx =>
    plantTemplates(ctx),
  ),
]
