import { describe, expect, test } from 'vitest'
import { agreementMachine, agreementStates, isFrozen } from '~/areas/placements/agreement-machine'
import { placementMachine } from '~/areas/placements/placement-machine'
import { eventsFor, transition, type Guards, type Machine } from '~/areas/placements/state-machine'
import nl from '~/locales/nl/placements'

const input = {
  reason: 'other',
  note: 'x',
  on: '2026-12-01',
  endedBy: 'host',
  name: 'A',
  method: 'typed',
  textHash: 'h',
  signedOn: '2026-12-01',
  paperFileId: 'f',
  error: 'e',
  sealedFileId: 'f',
  sealedSha256: 's',
}

function allOpen<G extends string>(machine: Machine<string, string, string, G>): Guards<G> {
  const names = machine.steps.flatMap(step => step.guards ?? [])
  return Object.fromEntries(names.map(name => [name, true])) as Guards<G>
}

function table<S extends string, E extends string, R extends string, G extends string>(machine: Machine<S, E, R, G>) {
  const guards = allOpen(machine as Machine<string, string, string, G>)
  return machine.states.flatMap(state =>
    machine.events.flatMap(event =>
      machine.roles.map(role => ({
        state,
        event,
        role,
        answer: transition(machine, state, event, role, guards, input),
      })),
    ),
  )
}

const machines = [placementMachine, agreementMachine] as unknown as Machine<string, string, string, string>[]

describe.each(machines.map(machine => [machine.name, machine] as const))('the table of the %s', (_, machine) => {
  test('every state, event and role has an answer that says where it goes or why not', () => {
    const rows = table(machine)
    expect(rows).toHaveLength(machine.states.length * machine.events.length * machine.roles.length)
    for (const { state, event, role, answer } of rows) {
      const steps = machine.steps.filter(step => step.on === event && step.from.includes(state))
      if (answer.ok) {
        expect(machine.states).toContain(answer.value.to)
        expect(steps.some(step => step.by.includes(role))).toBe(true)
      } else {
        const why = machine.terminal.includes(state)
          ? 'state-terminal'
          : steps.length === 0
            ? 'state-not-from-here'
            : 'state-not-yours'
        expect(answer.problems.map(one => one.code)).toEqual([why])
      }
    }
  })

  test('a terminal state has no way out', () => {
    for (const step of machine.steps) for (const state of step.from) expect(machine.terminal).not.toContain(state)
    for (const role of machine.roles)
      for (const state of machine.terminal) expect(eventsFor(machine, state, role)).toEqual([])
  })

  test('every state can be reached and every state that is not terminal can be left', () => {
    const reached = new Set([machine.initial])
    for (let size = 0; size < reached.size;) {
      size = reached.size
      for (const step of machine.steps) if (step.from.some(state => reached.has(state))) reached.add(step.to)
    }
    expect([...reached].sort()).toEqual([...machine.states].sort())
    for (const state of machine.states.filter(one => !machine.terminal.includes(one)))
      expect(machine.steps.some(step => step.from.includes(state) && step.to !== state)).toBe(true)
  })

  test('every event, role and required field of the table is known', () => {
    for (const event of machine.events) expect(machine.steps.some(step => step.on === event)).toBe(true)
    for (const step of machine.steps)
      for (const field of step.requires ?? []) expect(Object.keys(input)).toContain(field)
  })

  test('two steps on the same event are told apart by their guards', () => {
    for (const state of machine.states)
      for (const event of machine.events) {
        const steps = machine.steps.filter(step => step.on === event && step.from.includes(state))
        const keys = steps.map(step => (step.guards ?? []).join())
        expect(new Set(keys).size).toBe(steps.length)
      }
  })

  test('a closed guard stops a step and is named', () => {
    for (const step of machine.steps.filter(one => (one.guards ?? []).length > 0)) {
      const [state, role] = [step.from[0] ?? '', step.by[0] ?? '']
      const answer = transition(machine, state, step.on, role, {}, input)
      expect(answer.ok).toBe(false)
      if (!answer.ok) expect(answer.problems.every(one => one.code === 'state-guard' && one.found)).toBe(true)
    }
  })

  test('a step without its required field is refused with the name of the field', () => {
    const guards = allOpen(machine)
    for (const step of machine.steps)
      for (const field of step.requires ?? []) {
        const answer = transition(machine, step.from[0] ?? '', step.on, step.by[0] ?? '', guards, {
          ...input,
          [field]: ' ',
        })
        expect(answer).toMatchObject({ ok: false, problems: [{ path: field, code: 'state-required' }] })
      }
  })
})

test('all states, events and guards have Dutch words', () => {
  expect(Object.keys(nl.placementStates).sort()).toEqual([...placementMachine.states].sort())
  expect(Object.keys(nl.placementEvents).sort()).toEqual([...placementMachine.events].sort())
  expect(Object.keys(nl.agreementStates).sort()).toEqual([...agreementMachine.states].sort())
  expect(Object.keys(nl.agreementEvents).sort()).toEqual([...agreementMachine.events].sort())
  const guards = [...placementMachine.steps, ...agreementMachine.steps].flatMap(step => step.guards ?? [])
  for (const guard of guards) expect(Object.keys(nl.guards)).toContain(guard)
})

test('an agreement is frozen from sending on', () => {
  expect(agreementStates.filter(state => !isFrozen(state))).toEqual(['draft', 'internal_review', 'party_check'])
  const edits = agreementMachine.steps.filter(step => step.on === 'edit')
  for (const step of edits) for (const state of step.from) expect(isFrozen(state)).toBe(false)
  for (const step of agreementMachine.steps) if (step.from.some(isFrozen)) expect(isFrozen(step.to)).toBe(true)
})

test('a placement goes from proposal to the end', () => {
  const path = [
    ['client_agrees', 'trainee', { snapshotApproved: true }, 'matched'],
    ['employer_accepts', 'employer_contact', {}, 'introduction'],
    ['agree', 'coach', { introductionHeld: true }, 'agreed'],
    ['make_ready', 'coach', { checklistComplete: true, agreementSealed: true }, 'ready'],
    ['start', 'system', { startDateReached: true }, 'active'],
    ['interrupt', 'coach', {}, 'interrupted'],
    ['resume', 'coach', {}, 'active'],
    ['complete', 'coach', { endDateReached: true }, 'completed'],
  ] as const
  let state = placementMachine.initial
  for (const [event, role, facts, to] of path) {
    const answer = transition(placementMachine, state, event, role, facts, input)
    expect(answer).toMatchObject({ ok: true, value: { to } })
    if (answer.ok) state = answer.value.to
  }
})

test('a failed seal keeps sealing and tells the administrator', () => {
  const answer = transition(agreementMachine, 'sealing', 'seal_failed', 'system', {}, input)
  expect(answer).toMatchObject({ ok: true, value: { to: 'sealing', notify: [{ to: ['org_admin', 'coach'] }] } })
})

test('the last signature makes an agreement signed, an earlier one partly signed', () => {
  const sign = (facts: object) => transition(agreementMachine, 'sent', 'sign', 'signer', facts, input)
  expect(sign({ yourTurn: true, textUnchanged: true, lastSigner: true })).toMatchObject({ value: { to: 'signed' } })
  expect(sign({ yourTurn: true, textUnchanged: true, moreSignersLeft: true })).toMatchObject({
    value: { to: 'partly_signed' },
  })
  expect(sign({ textUnchanged: true, moreSignersLeft: true })).toMatchObject({
    ok: false,
    problems: [{ code: 'state-guard', found: 'yourTurn' }],
  })
})
