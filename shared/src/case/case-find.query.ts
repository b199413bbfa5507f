import { principalOf } from '../auth/personal-session';
import type { RequestContext } from '../server/subgraph-definition';
import { audited } from './case.act';
import type { CaseBinding } from './case.binding';
import type { CaseLoaders } from './case.loaders';
import type { CaseRow } from './case.row';
import { caseKey } from './global-id.check';

/** A case by its global id; null, and noted, for who may not see it. */
export function findCase<R extends CaseRow>(
  binding: CaseBinding<R>,
  loaders: CaseLoaders<R>,
  context: RequestContext,
  id: string,
): Promise<R | null> {
  const key = caseKey(binding.prefix, id);
  return audited(context, 'READ', key === null ? null : id, async () => {
    const { personal } = context;
    const row = key === null ? null : await loaders.rows.load(key);
    const may = row !== null && binding.mayDo(principalOf(personal), row, 'READ');
    personal.trail.note('READ', key === null ? null : id, may ? 'ALLOWED' : 'REFUSED');
    return may ? row : null;
  });
}
