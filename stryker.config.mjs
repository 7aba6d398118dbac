/** Are the tests awake? `npm run mutate -- --mutate "src/rules/plan-*.ts"` for a part. */
export default {
  testRunner: "jest",
  jest: { projectType: "custom", configFile: "jest.mutation.cjs", enableFindRelatedTests: true },
  mutate: ["src/rules/*.ts", "src/value/*.ts", "!src/rules/index.ts"],
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  reporters: ["clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: "reports/mutation.json" },
  ignorePatterns: ["dist", "reports", "test-output", ".cache", "src/workbench", "tests/browser"],
  tempDirName: ".stryker-tmp",
  thresholds: { high: 90, low: 80, break: null },
};
