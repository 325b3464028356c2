// One plain line at the very end of a run, below the runner's own summary, for readers that know no test runner.
module.exports = class ClosingLine {
  onRunComplete(_, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests }) {
    // A file that cannot be read has no tests that could fail.
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const skipped = numPendingTests > 0 ? `\n${numPendingTests} skipped` : '';
    // The runner prints its summary after every reporter has been asked.
    process.once('exit', () => process.stdout.write(`${skipped}\n${numPassedTests} passed, ${failed} failed\n`));
  }
};
