import { prepareDatabases } from '@leerwegen/shared/database/database-preparation';
import { SUBGRAPHS } from '@leerwegen/subgraphs';

// npm run databases [-- cvo]: roles, databases and migrations of every subgraph, or of the ones that are named.
const names = process.argv.slice(2);
const wanted = SUBGRAPHS.filter(({ name }) => names.length === 0 || names.includes(name));
const unknown = names.filter((name) => !SUBGRAPHS.some((definition) => definition.name === name));

if (unknown.length > 0) {
  const known = SUBGRAPHS.map(({ name }) => name).join(', ');
  console.error(`Unknown subgraph ${unknown.join(', ')}; expected none, or some of: ${known}`);
  process.exitCode = 1;
} else {
  prepareDatabases(wanted, process.env, console.log).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
