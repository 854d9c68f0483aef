import type { i18n } from 'i18next'
import { useTranslation } from 'react-i18next'

interface Titled {
  title: string
  titleKey: string | null
  params: Record<string, string>
}

/** The words of a task: a text of the product (`area:key`) in the reader's language, else what was typed. */
export function sayTaskTitle(i18n: i18n, task: Titled): string {
  const say = i18n.t as unknown as (key: string, values: Record<string, string>) => string
  if (!task.titleKey) return task.title
  const key = task.titleKey.includes(':') ? task.titleKey : task.titleKey.replace('.', ':')
  if (!i18n.exists(key)) return task.title
  const { level } = task.params
  return say(
    key,
    level === undefined ? task.params : { ...task.params, levelName: say(`engagement:level.names.${level}`, {}) },
  )
}

export function useTaskTitle(): (task: Titled) => string {
  const { i18n } = useTranslation()
  return task => sayTaskTitle(i18n, task)
}
