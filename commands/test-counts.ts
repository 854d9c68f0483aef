export interface TestCounts {
  passed: number
  failed: number
  skipped: number
}

export const noCounts: TestCounts = { passed: 0, failed: 0, skipped: 0 }

export function sumCounts(a: TestCounts, b: TestCounts): TestCounts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/** Counts of vitest's JSON report; a report that is not there or broken counts as nothing. */
export function readCounts(report: string): TestCounts {
  try {
    const facts = JSON.parse(report) as Record<string, unknown>
    const number = (key: string) => (typeof facts[key] === 'number' ? facts[key] : 0)
    const failedFiles = number('numFailedTests') === 0 ? number('numFailedTestSuites') : 0
    return {
      passed: number('numPassedTests'),
      failed: number('numFailedTests') + failedFiles,
      skipped: number('numPendingTests') + number('numTodoTests'),
    }
  } catch {
    return noCounts
  }
}
