/** Unit tests stand beside their unit; test/ holds only what crosses packages. Sources run as TypeScript. */
module.exports = {
  testEnvironment: 'node',
  testEnvironmentOptions: {
    customExportConditions: ['development', 'node', 'node-addons', 'require', 'default'],
  },
  testMatch: ['<rootDir>/{shared,gateway,subgraphs,scripts,test}/**/*.test.ts'],
  modulePathIgnorePatterns: ['/dist/', '/.data/'],
  globalSetup: '<rootDir>/test/harness/global-setup.ts',
  globalTeardown: '<rootDir>/test/harness/global-teardown.ts',
  testTimeout: 60_000,
  maxWorkers: 2,
  coverageProvider: 'v8',
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
};
