const [unit] = require("./jest.config.cjs").projects;

/** The tests that speak for the rules and the values, without those that read files of the repository. */
module.exports = {
  ...unit,
  testMatch: ["<rootDir>/tests/rules/*.test.ts", "<rootDir>/tests/value/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "all-rules\\.test\\.ts$"],
};
