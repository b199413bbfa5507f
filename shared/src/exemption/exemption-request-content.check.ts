import { isComponentId } from '../case/global-id.check';
import { badUserInput, refusedByRule } from '../errors/user-error';
import type { RequestContext } from '../server/subgraph-definition';
import type { RegulationRule } from '../vocabulary/eligibility.type';
import type { ExemptionLineInput } from '../vocabulary/exemption-request-parts.type';
import { ExemptionBasis } from '../vocabulary/exemption-request.enum';
import { globalId, keyOf } from '../vocabulary/global-id';
import type { ExemptionBinding, KnownIds } from './exemption-request.binding';
import type { StoredLine } from './exemption-request.row';

/** What is asked, before it was checked. */
export interface AskedContent {
  programmeId?: string | null;
  lines?: readonly ExemptionLineInput[] | null;
}

/** What of it there is in this subgraph; null for an id that names nothing here. */
export interface Found {
  programme: object | null;
  components: ReadonlyMap<string, object | null>;
}

/** What was not looked up. */
export const NOTHING_FOUND: Found = { programme: null, components: new Map() };

const MAX_LINES = 50;

/**
 * Looks up what a request names, in a constant number of statements. It runs before the transaction of an act: on the
 * embedded database, which is one session, a loader inside it would wait for itself.
 */
export async function lookUp(
  { programmes, components }: ExemptionBinding,
  { loaders }: RequestContext,
  { programmeId, lines }: AskedContent,
): Promise<Found> {
  const load = async (known: KnownIds, id: string): Promise<object | null> => {
    const place = isComponentId(id) ? placeOf(known, id) : null;
    return place && (await (loaders as OwnLoaders)[place.loader]!.load(place.key));
  };
  const ids = (lines ?? []).slice(0, MAX_LINES).map(({ componentId }) => componentId);
  const [programme, ...rows] = await Promise.all([
    programmeId == null ? null : load(programmes, programmeId),
    ...ids.map((id) => load(components, id)),
  ]);
  return { programme, components: new Map(ids.map((id, index) => [id, rows[index]!])) };
}

type OwnLoaders = Readonly<Record<string, { load(key: string): Promise<object | null> }>>;

function placeOf(known: KnownIds, id: string): { loader: string; key: string } | null {
  for (const [prefix, loader] of Object.entries(known)) {
    const key = keyOf(prefix, id);
    if (key !== null) return { loader, key };
  }
  return null;
}

/**
 * The programme that a request is about: one of the decider's subgraph, and an offering only of the decider itself.
 *
 * @throws BAD_USER_INPUT
 */
export function checkedProgramme(
  { programmes }: ExemptionBinding,
  programmeId: string,
  deciderNumber: string,
  found: Found,
): string {
  const field = 'input.programmeId';
  const row = found.programme as { providerNumber?: string } | null;
  if (!row) throw badUserInput(field, 'names nothing here', `a global id, such as ${formsOf(programmes)}`);
  if (row.providerNumber !== undefined && row.providerNumber !== deciderNumber)
    throw badUserInput(field, 'is an offering of another provider', 'one of the decider');
  return programmeId;
}

/**
 * The lines of a request as they are kept.
 *
 * @param evidenceCount how many lines of evidence there are to refer to
 * @param today day on which rules of regulation must hold
 * @throws BAD_USER_INPUT that names the line
 */
export function checkedLines(
  binding: ExemptionBinding,
  lines: readonly ExemptionLineInput[],
  found: Found,
  evidenceCount: number,
  today: string,
): StoredLine[] {
  const field = 'input.lines';
  if (lines.length < 1 || lines.length > MAX_LINES)
    throw badUserInput(field, `has ${lines.length} lines`, `1 to ${MAX_LINES}`);
  const seen = new Set<string>();
  return lines.map(({ componentId, basis, evidence }, index) => {
    const path = `${field}[${index}]`;
    if (!found.components.get(componentId))
      throw badUserInput(
        `${path}.componentId`,
        'names no component of the decider',
        `a global id, such as ${formsOf(binding.components)}`,
      );
    if (seen.has(componentId))
      throw badUserInput(`${path}.componentId`, 'stands in an earlier line too', 'each component once');
    seen.add(componentId);
    checkBasis(binding, `${path}.basis`, basis, today);
    const places = [...new Set(evidence ?? [])];
    checkPlaces(`${path}.evidence`, places, evidenceCount);
    return { componentId, basis, evidence: places, decision: null };
  });
}

/** @throws BAD_USER_INPUT when a line refers to evidence that is not there */
export function checkPlaces(field: string, places: readonly number[], evidenceCount: number): void {
  if (places.some((place) => place < 0 || place >= evidenceCount))
    throw badUserInput(
      field,
      'refers to evidence that is not there',
      evidenceCount === 0 ? 'none: there is no evidence' : `0 to ${evidenceCount - 1}`,
    );
}

/** @throws BAD_USER_INPUT with the rule, for a basis that regulation does not allow here on that day */
export function checkBasis(
  { refusedBases = [] }: ExemptionBinding,
  field: string,
  basis: ExemptionBasis,
  today: string,
): void {
  const refused = refusedBases.filter(({ rule }) => holdsOn(rule, today));
  const found = refused.find((one) => one.basis === basis);
  if (!found) return;
  const others = Object.keys(ExemptionBasis).filter((one) => refused.every((each) => each.basis !== one));
  throw refusedByRule(field, basis, found.rule, others.join(' or '));
}

function holdsOn({ validFrom, validTo }: RegulationRule, day: string): boolean {
  return (validFrom == null || validFrom <= day) && (validTo == null || day <= validTo);
}

function formsOf(known: KnownIds): string {
  return Object.keys(known)
    .map((prefix) => globalId(prefix, '...'))
    .join(' or ');
}
