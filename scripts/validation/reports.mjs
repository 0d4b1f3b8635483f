import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, crashed?: string }} Count */

/**
 * Counts the tests in a report that Vitest wrote itself.
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
    return { passed: report.numPassedTests, failed: failed === 0 && !report.success ? 1 : failed };
  });
}

/**
 * Counts the tests in a report that Playwright wrote itself.
 * @param {string} file
 * @returns {Count}
 */
export function countPlaywright(file) {
  return count(file, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
  }));
}

/**
 * A report that is missing, cut short or empty means that its layer crashed: that is one failure.
 * @param {string} file
 * @param {(report: any) => Count} read
 * @returns {Count}
 */
function count(file, read) {
  if (!existsSync(file)) return { passed: 0, failed: 1, crashed: "it wrote no report" };
  try {
    const counted = read(JSON.parse(readFileSync(file, "utf8")));
    return counted.passed + counted.failed > 0 ? counted : { passed: 0, failed: 1, crashed: "it ran no test" };
  } catch (error) {
    return { passed: 0, failed: 1, crashed: `its report cannot be read (${error})` };
  }
}
