import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { checkSchemaFiles, generateSchemaFiles, writeSchemaFiles } from './schema-files';

// npm run schema writes the committed SDL files; npm run schema:check only compares.
const generated = generateSchemaFiles(SUBGRAPHS, process.cwd());
const check = process.argv.includes('--check');
const problems = check ? checkSchemaFiles(process.cwd(), generated) : generated.problems;

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
const written = check ? [] : writeSchemaFiles(process.cwd(), generated);
console.log(
  written.length > 0
    ? `Wrote ${written.join(', ')}`
    : `${generated.files.size} generated files are up to date.`,
);
