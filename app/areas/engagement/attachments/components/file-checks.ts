import { problem, type Problem } from '~/platform/result'
import { fileProblems } from '../contact-file'

/** What is wrong with the files of a form before they are sent, so that no large file travels in vain. */
export function checkFiles(form: FormData, isThere = 0): Problem[] {
  const files = form.getAll('files').filter(one => one instanceof File && one.name !== '')
  return fileProblems(files as File[], isThere).map(one => problem('files', one.code, one.found, one.expected))
}
