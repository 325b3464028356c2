// One plain line at the end of a run, for readers that know no test runner.
module.exports = class ClosingLine {
  onRunComplete(_, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests }) {
    // A file that cannot be read has no tests that could fail.
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    if (numPendingTests > 0) process.stdout.write(`\n${numPendingTests} skipped`);
    process.stdout.write(`\n${numPassedTests} passed, ${failed} failed\n`);
  }
};
