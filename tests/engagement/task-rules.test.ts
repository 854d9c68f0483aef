import { expect, test } from 'vitest'
import { mondayOf } from '~/areas/engagement/days'
import { escalationRule, tellingsOf, type LateTask } from '~/areas/engagement/escalation'
import { promiseOfTask } from '~/areas/engagement/promise'
import { broughtBackTo, movedTo, SnoozeInput, snoozeDay } from '~/areas/engagement/snooze'
import { taskStates } from '~/areas/engagement/task'
import { mayTakeBack, stateAfter, taskActs, taskRules } from '~/areas/engagement/task-acts'

test('every act of the table can be undone from where it leads', () => {
  for (const act of taskActs) {
    const { to, undo } = taskRules[act]
    expect(stateAfter(to, undo), `${act} -> ${undo}`).toBeDefined()
  }
  expect(taskActs.filter(act => stateAfter('cancelled', act))).toEqual(['reopen'])
  expect(taskStates.map(state => stateAfter(state, 'hand-over'))).toEqual(['open', undefined, undefined])
})

test('putting off counts from the later of today and the due day', () => {
  expect(snoozeDay('tomorrow', '2026-11-01', '2026-11-05')).toBe('2026-11-06')
  expect(snoozeDay('tomorrow', '2026-11-09', '2026-11-05')).toBe('2026-11-10')
  expect(snoozeDay('next-week', '2026-11-01', '2026-11-05')).toBe('2026-11-09')
  expect(snoozeDay('next-week', '2026-11-08', '2026-11-05')).toBe('2026-11-09')
  expect(snoozeDay('next-week', '2026-11-09', '2026-11-05')).toBe('2026-11-16')
  expect(snoozeDay('next-month', '2026-11-01', '2026-11-05')).toBe('2026-12-05')
  expect(SnoozeInput.safeParse({}).success).toBe(false)
  expect(SnoozeInput.safeParse({ dueOn: '2026-02-30' }).success).toBe(false)
})

test('a task that is put off keeps its first day and counts, and comes back step by step', () => {
  const never = { dueOn: '2026-11-05', firstDueOn: null, snoozed: 0 }
  const once = movedTo(never, '2026-11-09')
  expect(once).toEqual({ dueOn: '2026-11-09', firstDueOn: '2026-11-05', snoozed: 1 })
  const twice = movedTo(once, '2026-12-01')
  expect(twice).toEqual({ dueOn: '2026-12-01', firstDueOn: '2026-11-05', snoozed: 2 })
  expect(movedTo(once, '2026-11-06')).toEqual({ ...once, dueOn: '2026-11-06' })
  expect(broughtBackTo(twice, '2026-11-09')).toEqual(once)
  expect(broughtBackTo(once, '2026-11-05')).toEqual(never)
  expect(broughtBackTo(once, '2026-11-04')).toBeNull()
  expect(broughtBackTo(never, '2026-11-01')).toBeNull()
})

test('a task goes back by the hand of who gave it or whose it was', () => {
  const handed = { state: 'open', handedFromId: 'ada', handedById: 'coordinator' }
  expect(['ada', 'coordinator', 'sam'].map(id => mayTakeBack(handed, id))).toEqual([true, true, false])
  expect(mayTakeBack({ ...handed, state: 'done' }, 'ada')).toBe(false)
  expect(mayTakeBack({ state: 'open', handedFromId: null, handedById: null }, 'ada')).toBe(false)
})

test('the substitute is told after three days, the coordinator after seven', () => {
  const late: LateTask = { dueOn: '2026-11-01', ownerId: 'ada', dedupeKey: null, substituteIds: ['ada', 'sam'] }
  const on = (today: string, task = late) => tellingsOf(task, today).map(one => one.who)
  expect(on('2026-11-03')).toEqual([])
  expect(tellingsOf(late, '2026-11-04')).toEqual([{ who: 'substitute', membershipId: 'sam' }])
  expect(on('2026-11-08')).toEqual(['substitute', 'coordinator'])
  expect(on('2026-11-04', { ...late, substituteIds: ['ada'] })).toEqual(['coordinator'])
  expect(on('2026-11-30', { ...late, dedupeKey: 'late:x:2026-11-01' })).toEqual([])
  expect(on('2026-11-07', { ...late, dedupeKey: 'contact-due:x:2026-01-01' })).toEqual([])
  expect(on('2026-11-08', { ...late, dedupeKey: 'contact-due:x:2026-01-01' })).toEqual(['coordinator'])
  const soon = { ...escalationRule, substituteAfterDays: 1 }
  expect(tellingsOf(late, '2026-11-02', soon)).toHaveLength(1)
})

test('a key names the promise that a task guards, and a week begins on Monday', () => {
  expect(promiseOfTask('promise:abc')).toBe('abc')
  expect(promiseOfTask('contact-moment:abc')).toBeNull()
  expect(promiseOfTask(null)).toBeNull()
  expect(['2026-11-02', '2026-11-08', '2026-11-09'].map(mondayOf)).toEqual(['2026-11-02', '2026-11-02', '2026-11-09'])
})
