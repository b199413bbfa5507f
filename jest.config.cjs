const typescript = {
  parser: { syntax: 'typescript', decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  target: 'es2022',
  keepClassNames: true,
};
const javascript = { parser: { syntax: 'ecmascript' }, target: 'es2022' };
const swc = (jsc) => ['@swc/jest', { jsc, module: { type: 'commonjs' } }];

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
  // Every file leaves some memory behind: a worker begins anew before it comes near what Node allows.
  workerIdleMemoryLimit: '1500MB',
  coverageProvider: 'v8',
  transform: {
    '^.+\\.ts$': swc(typescript),
    '/node_modules/jose/.+\\.js$': swc(javascript),
  },
  // jose is published as ES modules only, which Node can require and jest cannot.
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
};
