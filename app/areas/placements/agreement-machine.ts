import { placementRoles, type PlacementRole } from './actor-roles'
import type { Machine, Step } from './state-machine'

export const agreementStates = [
  'draft',
  'internal_review',
  'party_check',
  'sent',
  'partly_signed',
  'signed',
  'sealing',
  'sealed',
  'in_force',
  'ended',
  'terminated',
  'declined',
  'expired',
  'cancelled',
  'superseded',
] as const
export type AgreementState = (typeof agreementStates)[number]

export const agreementEvents = [
  'edit',
  'submit_for_review',
  'return_to_draft',
  'approve_review',
  'confirm_facts',
  'ask_change',
  'send',
  'resend_link',
  'sign',
  'record_paper_signature',
  'decline',
  'expire',
  'cancel',
  'start_sealing',
  'seal_failed',
  'seal_succeeded',
  'enter_into_force',
  'end',
  'terminate',
  'supersede',
] as const
export type AgreementEvent = (typeof agreementEvents)[number]

export const agreementGuards = [
  'mandatoryFilled',
  'instrumentRulesMet',
  'hostConfirmed',
  'traineeConfirmed',
  'checkNotNeeded',
  'yourTurn',
  'textUnchanged',
  'moreSignersLeft',
  'lastSigner',
  'signingTermPassed',
  'startDateReached',
  'endDateReached',
  'successorSealed',
] as const
export type AgreementGuard = (typeof agreementGuards)[number]

type AgreementStep = Step<AgreementState, AgreementEvent, PlacementRole, AgreementGuard>

const staff = ['casemanager', 'coach'] as const
const parties = ['trainee', 'mentor', 'employer_contact', 'signer'] as const
const signers = [...parties, ...staff] as const
const open = ['sent', 'partly_signed'] as const

const preparing: readonly AgreementStep[] = [
  { from: ['draft'], on: 'edit', by: staff, to: 'draft' },
  {
    from: ['draft'],
    on: 'submit_for_review',
    by: staff,
    to: 'internal_review',
    notify: [{ message: 'agreement-review', to: ['casemanager'] }],
  },
  {
    from: ['internal_review'],
    on: 'return_to_draft',
    by: staff,
    to: 'draft',
    requires: ['note'],
    notify: [{ message: 'agreement-returned', to: ['coach'] }],
  },
  {
    from: ['internal_review'],
    on: 'approve_review',
    by: staff,
    to: 'party_check',
    guards: ['mandatoryFilled', 'instrumentRulesMet'],
    notify: [{ message: 'agreement-check-facts', to: ['employer_contact', 'trainee'] }],
  },
  {
    from: ['internal_review'],
    on: 'send',
    by: staff,
    to: 'sent',
    guards: ['mandatoryFilled', 'instrumentRulesMet', 'checkNotNeeded'],
    notify: [{ message: 'agreement-sign', to: ['signer'] }],
  },
  { from: ['party_check'], on: 'confirm_facts', by: parties, to: 'party_check' },
  {
    from: ['party_check'],
    on: 'ask_change',
    by: [...parties, ...staff],
    to: 'draft',
    requires: ['note'],
    notify: [{ message: 'agreement-change-asked', to: ['coach', 'casemanager'] }],
  },
  {
    from: ['party_check'],
    on: 'send',
    by: staff,
    to: 'sent',
    guards: ['mandatoryFilled', 'instrumentRulesMet', 'hostConfirmed', 'traineeConfirmed'],
    notify: [{ message: 'agreement-sign', to: ['signer'] }],
  },
]

const signing: readonly AgreementStep[] = [
  { from: ['sent'], on: 'resend_link', by: staff, to: 'sent' },
  { from: ['partly_signed'], on: 'resend_link', by: staff, to: 'partly_signed' },
  ...(['sign', 'record_paper_signature'] as const).flatMap(on => signatureSteps(on)),
  {
    from: open,
    on: 'decline',
    by: signers,
    to: 'declined',
    guards: ['yourTurn'],
    requires: ['reason'],
    notify: [{ message: 'agreement-declined', to: ['coach', 'casemanager'] }],
  },
  {
    from: open,
    on: 'expire',
    by: ['system'],
    to: 'expired',
    guards: ['signingTermPassed'],
    notify: [{ message: 'agreement-expired', to: ['coach', 'casemanager'] }],
  },
]

function signatureSteps(on: 'sign' | 'record_paper_signature'): AgreementStep[] {
  const by = on === 'sign' ? signers : staff
  const requires = on === 'sign' ? ['name', 'method', 'textHash'] : ['name', 'signedOn', 'paperFileId']
  return [
    {
      from: open,
      on,
      by,
      to: 'partly_signed',
      guards: ['yourTurn', 'textUnchanged', 'moreSignersLeft'],
      requires,
      notify: [{ message: 'agreement-sign', to: ['signer'] }],
    },
    {
      from: open,
      on,
      by,
      to: 'signed',
      guards: ['yourTurn', 'textUnchanged', 'lastSigner'],
      requires,
      notify: [{ message: 'agreement-all-signed', to: ['coach', 'casemanager'] }],
    },
  ]
}

const closing: readonly AgreementStep[] = [
  {
    from: ['draft', 'internal_review', 'party_check', 'sent', 'partly_signed', 'signed'],
    on: 'cancel',
    by: staff,
    to: 'cancelled',
    requires: ['reason'],
    notify: [{ message: 'agreement-cancelled', to: ['signer', 'coach'] }],
  },
  { from: ['signed'], on: 'start_sealing', by: ['system'], to: 'sealing' },
  {
    from: ['sealing'],
    on: 'seal_failed',
    by: ['system'],
    to: 'sealing',
    requires: ['error'],
    notify: [{ message: 'agreement-seal-failed', to: ['org_admin', 'coach'] }],
  },
  {
    from: ['sealing'],
    on: 'seal_succeeded',
    by: ['system'],
    to: 'sealed',
    requires: ['sealedFileId', 'sealedSha256'],
    notify: [{ message: 'agreement-sealed', to: ['trainee', 'mentor', 'coach', 'signer'] }],
  },
  { from: ['sealed'], on: 'enter_into_force', by: ['system'], to: 'in_force', guards: ['startDateReached'] },
  { from: ['in_force'], on: 'end', by: ['system', ...staff], to: 'ended', guards: ['endDateReached'] },
  {
    from: ['sealed', 'in_force'],
    on: 'terminate',
    by: staff,
    to: 'terminated',
    requires: ['reason', 'on'],
    notify: [{ message: 'agreement-terminated', to: ['trainee', 'mentor', 'coach', 'employer_contact'] }],
  },
  {
    from: ['sealed', 'in_force'],
    on: 'supersede',
    by: ['system', ...staff],
    to: 'superseded',
    guards: ['successorSealed'],
  },
]

/** The life of an agreement, from draft to end. */
export const agreementMachine: Machine<AgreementState, AgreementEvent, PlacementRole, AgreementGuard> = {
  name: 'agreement',
  initial: 'draft',
  states: agreementStates,
  terminal: ['ended', 'terminated', 'declined', 'expired', 'cancelled', 'superseded'],
  events: agreementEvents,
  roles: placementRoles,
  steps: [...preparing, ...signing, ...closing],
}

/** From sending on the text and facts cannot change: what the signer sees is what is hashed. */
export function isFrozen(state: AgreementState): boolean {
  return !['draft', 'internal_review', 'party_check'].includes(state)
}
