import { expect, test } from 'vitest'
import { BatchChange, batchEvents, batchJobKey, batchStates, batchStep } from '~/areas/network/plan/batch'

test('an act goes from busy to done or stopped, and back; a stopped undo leaves it done', () => {
  expect(batchStep('running', 'finish')).toBe('done')
  expect(batchStep('running', 'stop')).toBe('stopped')
  expect(batchStep('done', 'undo')).toBe('undoing')
  expect(batchStep('undoing', 'stop')).toBe('done')
  expect(batchStep('undoing', 'undone')).toBe('undone')
  const steps = batchStates.flatMap(state => batchEvents.filter(event => batchStep(state, event) !== null))
  expect(steps).toHaveLength(5)
  expect(batchStep('rubbish', 'stop')).toBeNull()
})

test('each asking has a key of its own, and a change is a strategy or an action', () => {
  expect(batchJobKey('b', 'undo', new Date(5))).toBe('plan-many:undo:b:5')
  expect(BatchChange.safeParse({ kind: 'strategy', input: { title: 'x', dueOn: '2026-12-01' } }).success).toBe(false)
  expect(BatchChange.safeParse({ kind: 'action', input: { title: 'x', dueOn: '2026-12-01' } }).success).toBe(true)
})
