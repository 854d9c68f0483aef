import type { PrismaClient } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'
import type { ClientIds } from './clients'
import type { EmployerIds } from './employers'

export interface PlacementIds {
  placementId: string
  state: string
  agreementId: string | null
  signerId: string | null
  followUpId: string
}

export interface PlacementPlan {
  networkId: string
  number: string
  now: Date
  state: string
  client: ClientIds
  employer: EmployerIds
  organisationId: string
  coachId: string | null
  accountManagerId: string | null
  proposedById: string
  /** State of its agreement; null for none. */
  agreement: string | null
  agreementFields: object
}

/** A placement in a state, with a follow-up and, if wanted, an agreement with one signer. */
export async function plantPlacement(db: PrismaClient, plan: PlacementPlan): Promise<PlacementIds> {
  const { networkId, now, client, employer, state } = plan
  const stamps = { createdAt: now, updatedAt: now }
  const ids: PlacementIds = {
    placementId: newId(),
    state,
    agreementId: plan.agreement && newId(),
    signerId: plan.agreement && newId(),
    followUpId: newId(),
  }
  await db.placement.createMany({
    data: [
      {
        id: ids.placementId,
        networkId,
        clientId: client.clientId,
        vacancyId: employer.vacancyId,
        employerId: employer.employerId,
        siteId: employer.siteId,
        mentorId: employer.contactId,
        coachId: plan.coachId,
        accountManagerId: plan.accountManagerId,
        organisationId: plan.organisationId,
        snapshotId: client.snapshotId,
        state,
        proposedById: plan.proposedById,
        proposedAt: now,
        startsOn: new Date('2026-11-02'),
        endsOn: new Date('2027-01-29'),
        hoursPerWeek: 24,
        fit: { client: 70, employer: 60, reasons: [] },
        ...stamps,
      },
    ],
  })
  await db.followUp.createMany({
    data: [
      { id: ids.followUpId, networkId, placementId: ids.placementId, moment: 'week_2', dueOn: new Date('2026-11-16') },
    ],
  })
  if (plan.agreement && ids.agreementId && ids.signerId) {
    await db.agreement.createMany({
      data: [
        {
          id: ids.agreementId,
          networkId,
          placementId: ids.placementId,
          number: plan.number,
          type: 'internship',
          locale: 'nl',
          templateVersion: 1,
          state: plan.agreement,
          fields: plan.agreementFields,
          ...stamps,
        },
      ],
    })
    await db.agreementSigner.createMany({
      data: [
        {
          id: ids.signerId,
          networkId,
          agreementId: ids.agreementId,
          party: 'mentor',
          turn: 2,
          name: 'Mentor',
          email: 'mentor@mail.example',
          contactId: employer.contactId,
        },
      ],
    })
  }
  return ids
}
