import { readdirSync } from 'node:fs';
import graphql from '@graphql-eslint/eslint-plugin';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

// Who may import whom (DESIGN: gateway -> shared; a subgraph -> shared and itself; shared -> nothing of the product).
const subgraphs = readdirSync(new URL('subgraphs/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['node_modules', 'dist'].includes(entry.name))
  .map((entry) => entry.name);

const TYPEORM_VALUES = {
  regex: '^typeorm(/|$)',
  message: 'TypeORM belongs where tables are: entities, rows, migrations, shared/database.',
  allowTypeImports: true,
};
const TYPEORM = { regex: '^typeorm(/|$)', message: 'The gateway stores nothing.' };
const onlyPackages = (...allowed) => ({
  regex: `^@leerwegen/(?!(${allowed.join('|') || 'nothing'})(/|$))`,
  message:
    allowed.length > 0
      ? `Only ${allowed.join(' and ')} may be imported here.`
      : 'shared imports no other package.',
});
const RELATIVE = {
  regex: '^(\\.\\./)+(shared|gateway|subgraphs|scripts|test|' + subgraphs.join('|') + ')/',
  message: 'Import another package by its name.',
};
const boundaries = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns: [RELATIVE, ...patterns] }],
});
const TABLES = ['**/*.entity.ts', '**/*.row.ts', '**/*.migration.ts', 'shared/src/database/**'];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.data/**', 'coverage/**'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: true } },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommended, prettier],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-unsafe-function-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 300 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
    },
  },
  { files: ['shared/**/*.ts'], rules: boundaries(onlyPackages(), TYPEORM_VALUES) },
  { files: ['gateway/**/*.ts'], rules: boundaries(onlyPackages('shared'), TYPEORM) },
  {
    files: subgraphs.map((name) => `subgraphs/${name}/**/*.ts`),
    rules: boundaries(onlyPackages('shared'), TYPEORM_VALUES),
  },
  {
    files: TABLES.map((file) => (file.startsWith('shared/') ? file : `shared/${file}`)),
    rules: boundaries(onlyPackages()),
  },
  {
    files: subgraphs.flatMap((name) =>
      TABLES.filter((file) => !file.startsWith('shared/')).map((file) => `subgraphs/${name}/${file}`),
    ),
    rules: boundaries(onlyPackages('shared')),
  },
  // The loaders object of a subgraph is its own type: it is inferred from what it holds.
  { files: ['**/*.loaders.ts'], rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' } },
  {
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
  {
    files: ['gateway/api.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'gateway/api.graphql' } },
    },
    rules: {
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
          // Root types belong to nobody and carry no description.
          ignoredSelectors: ['[type=ObjectTypeDefinition][name.value=/^(Query|Mutation)$/]'],
        },
      ],
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          Argument: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
          'FieldDefinition[parent.name.value=Query]': {
            forbiddenPrefixes: ['get', 'list', 'query'],
            forbiddenSuffixes: ['Query'],
          },
        },
      ],
      '@graphql-eslint/no-unreachable-types': 'error',
      '@graphql-eslint/no-hashtag-description': 'error',
      '@graphql-eslint/no-typename-prefix': 'off',
      '@graphql-eslint/require-deprecation-reason': 'error',
      '@graphql-eslint/unique-enum-value-names': 'error',
      '@graphql-eslint/unique-field-definition-names': 'error',
    },
  },
);
