import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ name: string, message: string }} Failure */
/** @typedef {{ passed: number, failed: number, failures: Failure[], crashed?: string }} Count */

/**
 * Counts the tests in a report that Vitest wrote itself, and names those that failed.
 * @param {string} file
 * @returns {Count}
 */
export function countVitest(file) {
  return count(file, (report) => {
    // A file that could not be loaded has no tests to fail; a skipped test has not passed.
    const broken = report.testResults.filter(
      (result) => result.status === "failed" && result.assertionResults.length === 0,
    );
    const failed = report.numTotalTests - report.numPassedTests + broken.length;
    const failures = report.testResults.flatMap((result) =>
      result.assertionResults
        .filter(({ status }) => status !== "passed")
        .map(({ fullName, status, failureMessages }) => ({
          name: `${result.name}: ${fullName}`,
          message: failureMessages?.[0] ?? status,
        })),
    );
    return {
      passed: report.numPassedTests,
      failed: failed === 0 && !report.success ? 1 : failed,
      failures: [
        ...broken.map(({ name, message }) => ({ name, message: message ?? "could not be loaded" })),
        ...failures,
      ],
    };
  });
}

/**
 * Counts the tests in a report that Playwright wrote itself, and names those that failed.
 * @param {string} file
 * @returns {Count}
 */
export function countPlaywright(file) {
  return count(file, ({ stats, errors, suites }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
    failures: [
      ...errors.map(({ message }) => ({ name: "browser tests as a whole", message: message ?? "no message" })),
      ...(suites ?? []).flatMap((suite) => failedSpecs(suite, [])),
    ],
  }));
}

/**
 * @param {any} suite
 * @param {string[]} path
 * @returns {Failure[]}
 */
function failedSpecs(suite, path) {
  const here = [...path, suite.title];
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status !== "expected")
      .map(({ projectName, status, results }) => ({
        name: `${[...here, spec.title].join(" › ")} (${projectName})`,
        message: results?.find(({ error }) => error)?.error.message ?? status,
      })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => failedSpecs(inner, here))];
}

/**
 * A report that is missing, cut short or empty means that its layer crashed: that is one failure.
 * @param {string} file
 * @param {(report: any) => Count} read
 * @returns {Count}
 */
function count(file, read) {
  const crash = (/** @type {string} */ crashed) => ({ passed: 0, failed: 1, failures: [], crashed });
  if (!existsSync(file)) return crash("it wrote no report");
  try {
    const counted = read(JSON.parse(readFileSync(file, "utf8")));
    return counted.passed + counted.failed > 0 ? counted : crash("it ran no test");
  } catch (error) {
    return crash(`its report cannot be read (${error})`);
  }
}
