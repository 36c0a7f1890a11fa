import { readFileSync } from 'node:fs'

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * What a run of vitest is worth. A test that did not run, for whatever reason, is a failure with a sentence.
 * @param {string} report the file of its JSON reporter
 * @param {{ exit: number | string, wanted: string[], nameOf: (file: string) => string }} run how it ended, and which files it should have run
 * @returns {{ passed: number, failures: string[] }}
 */
export function countTests(report, { exit, wanted, nameOf }) {
  const results = read(report)?.testResults
  if (!results) return { passed: 0, failures: [`vitest ended with ${exit} and left no report.`] }

  let passed = 0
  const failures = []
  for (const { name, status, assertionResults, message } of results) {
    const file = nameOf(name)
    let broken = 0
    for (const test of assertionResults) {
      if (test.status === 'passed') passed += 1
      else if (test.status === 'failed') broken += failures.push(`${file}: ${test.fullName}`)
      else failures.push(`${file}: ${test.fullName} is marked as ${test.status}; a test runs or is deleted.`)
    }
    if (status === 'failed' && broken === 0) failures.push(`${file} broke outside its tests. ${message}`.trim())
    else if (assertionResults.length === 0) failures.push(`${file} holds no test.`)
  }

  const ran = new Set(results.map(({ name }) => nameOf(name)))
  for (const file of wanted) if (!ran.has(file)) failures.push(`${file} was not run.`)
  if (passed + failures.length === 0) failures.push('There was no test to run.')
  if (exit !== 0 && failures.length === 0) failures.push(`vitest ended with ${exit} although its tests passed.`)
  return { passed, failures }
}
