import { useTranslation } from 'react-i18next'

interface Titled {
  title: string
  titleKey: string | null
  params: Record<string, string>
}

/** The words of a task: a text of the product (`area:key`) in the reader's language, else what was typed. */
export function useTaskTitle(): (task: Titled) => string {
  const { i18n } = useTranslation()
  const say = i18n.t as unknown as (key: string, values: Record<string, string>) => string
  return task => {
    if (!task.titleKey) return task.title
    const key = task.titleKey.includes(':') ? task.titleKey : task.titleKey.replace('.', ':')
    return i18n.exists(key) ? say(key, task.params) : task.title
  }
}
