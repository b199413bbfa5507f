import { SettingError } from '../gateway.settings';
import { providerTypeOf, type SubgraphEntry } from './supergraph.index';

/** Where a subgraph is asked: its variable (`CVO_URL`) if set, else the address in the supergraph file. */
export function subgraphAddress(
  subgraph: Pick<SubgraphEntry, 'name' | 'url'>,
  urls: Readonly<Record<string, string>>,
): URL {
  const variable = `${providerTypeOf(subgraph.name)}_URL`;
  const given = urls[variable];
  const value = given ?? subgraph.url;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  const expected = 'an absolute http or https address such as http://127.0.0.1:4001/graphql';
  if (given !== undefined) throw new SettingError(variable, given, expected);
  throw new Error(
    `The supergraph file gives "${value}" as the address of ${subgraph.name}; set ${variable} to ${expected}.`,
  );
}
