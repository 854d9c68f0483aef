import { placementRoles, type PlacementRole } from './actor-roles'
import type { Machine, Step } from './state-machine'

export const placementStates = [
  'proposed',
  'matched',
  'introduction',
  'agreed',
  'ready',
  'active',
  'interrupted',
  'completed',
  'ended_early',
  'withdrawn_by_employer',
  'withdrawn_by_client',
] as const
export type PlacementState = (typeof placementStates)[number]

/** States in which a seat of the place is taken. */
export const seatHolding: readonly PlacementState[] = ['introduction', 'agreed', 'ready', 'active', 'interrupted']

export const placementEvents = [
  'client_agrees',
  'client_withdraws',
  'employer_accepts',
  'employer_declines',
  'employer_withdraws',
  'agree',
  'make_ready',
  'start',
  'interrupt',
  'resume',
  'complete',
  'end_early',
] as const
export type PlacementEvent = (typeof placementEvents)[number]

export const placementGuards = [
  'snapshotApproved',
  'introductionHeld',
  'checklistComplete',
  'agreementSealed',
  'startDateReached',
  'endDateReached',
] as const
export type PlacementGuard = (typeof placementGuards)[number]

const staff = ['casemanager', 'coach'] as const
const forClient = ['trainee', ...staff] as const
const forEmployer = ['employer_contact', 'account_manager', ...staff] as const
const everyone = ['casemanager', 'coach', 'trainee', 'mentor', 'employer_contact', 'account_manager'] as const

const steps: readonly Step<PlacementState, PlacementEvent, PlacementRole, PlacementGuard>[] = [
  {
    from: ['proposed'],
    on: 'client_agrees',
    by: forClient,
    to: 'matched',
    guards: ['snapshotApproved'],
    notify: [{ message: 'placement-asks-employer', to: ['employer_contact', 'account_manager'] }],
  },
  {
    from: ['proposed', 'matched', 'introduction', 'agreed', 'ready'],
    on: 'client_withdraws',
    by: forClient,
    to: 'withdrawn_by_client',
    requires: ['reason'],
    notify: [{ message: 'placement-client-withdrew', to: ['casemanager', 'coach', 'employer_contact'] }],
  },
  {
    from: ['matched'],
    on: 'employer_accepts',
    by: forEmployer,
    to: 'introduction',
    notify: [{ message: 'placement-plan-introduction', to: ['coach', 'trainee', 'employer_contact'] }],
  },
  {
    from: ['matched'],
    on: 'employer_declines',
    by: forEmployer,
    to: 'withdrawn_by_employer',
    requires: ['reason'],
    notify: [{ message: 'placement-employer-declined', to: ['casemanager', 'coach', 'account_manager'] }],
  },
  {
    from: ['introduction', 'agreed', 'ready'],
    on: 'employer_withdraws',
    by: forEmployer,
    to: 'withdrawn_by_employer',
    requires: ['reason'],
    notify: [{ message: 'placement-employer-withdrew', to: ['casemanager', 'coach', 'account_manager'] }],
  },
  {
    from: ['introduction'],
    on: 'agree',
    by: staff,
    to: 'agreed',
    guards: ['introductionHeld'],
    notify: [{ message: 'placement-draft-agreement', to: ['coach'] }],
  },
  {
    from: ['agreed'],
    on: 'make_ready',
    by: [...staff, 'system'],
    to: 'ready',
    guards: ['checklistComplete', 'agreementSealed'],
    notify: [{ message: 'placement-ready', to: ['trainee', 'mentor', 'coach'] }],
  },
  { from: ['ready'], on: 'start', by: [...staff, 'system'], to: 'active', guards: ['startDateReached'] },
  {
    from: ['active'],
    on: 'interrupt',
    by: [...staff, 'employer_contact', 'mentor'],
    to: 'interrupted',
    requires: ['reason', 'on'],
    notify: [{ message: 'placement-interrupted', to: ['casemanager', 'coach', 'mentor'] }],
  },
  { from: ['interrupted'], on: 'resume', by: staff, to: 'active', requires: ['on'] },
  {
    from: ['active', 'interrupted'],
    on: 'complete',
    by: [...staff, 'system'],
    to: 'completed',
    guards: ['endDateReached'],
    notify: [{ message: 'placement-completed', to: ['trainee', 'mentor', 'coach', 'casemanager'] }],
  },
  {
    from: ['active', 'interrupted'],
    on: 'end_early',
    by: [...staff, 'employer_contact', 'trainee'],
    to: 'ended_early',
    requires: ['reason', 'endedBy', 'on'],
    notify: [{ message: 'placement-ended-early', to: everyone }],
  },
]

/** The life of a placement, from proposal to follow-up. */
export const placementMachine: Machine<PlacementState, PlacementEvent, PlacementRole, PlacementGuard> = {
  name: 'placement',
  initial: 'proposed',
  states: placementStates,
  terminal: ['completed', 'ended_early', 'withdrawn_by_employer', 'withdrawn_by_client'],
  events: placementEvents,
  roles: placementRoles,
  steps,
}
