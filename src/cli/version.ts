/** The version that package.json gives. */
export const version = "0.1.0";
