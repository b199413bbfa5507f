import type { EvidenceInput } from '../vocabulary/evidence.type';
import { globalId, idPrefix, institutionNumber } from '../vocabulary/global-id';
import { PROVIDER_TYPES, providerTypeOfInstitution } from '../vocabulary/provider-types';
import type { NoteTaker } from './evidence-note';
import { type RegisterElement, textAt, valueAt } from './register-element';
import { officialText } from './register-text';

/** Kinds of institution of the registers that own no part of this graph. */
const ELSEWHERE = new Set([
  'universiteit',
  'hogeschool',
  'basisschool',
  'kleuterschool',
  'centrum voor basiseducatie',
  'syntra vlaanderen',
  'vlaams subsidieagentschap werk en sociale economie (vsawse)',
  'niet beschikbaar',
  'niet van toepassing',
]);

/** The paths of an institution's name, number and kind. */
export interface InstitutionPaths {
  name: string;
  number: string;
  kind: string;
}

/** Who issued a line: the name as it stands, and the global id where the register says which kind of institution it is. */
export function issuerOf(
  record: RegisterElement,
  paths: InstitutionPaths,
  notes: NoteTaker,
): Pick<EvidenceInput, 'issuer' | 'issuerId'> {
  const issuer = officialText(valueAt(record, paths.name), 200, notes, paths.name);
  return { issuer, issuerId: issuerId(record, paths, notes) };
}

function issuerId(record: RegisterElement, paths: InstitutionPaths, notes: NoteTaker): string | undefined {
  const kind = textAt(record, paths.kind);
  const type = kind === null ? null : providerTypeOfInstitution(kind);
  if (type === null) {
    if (kind !== null && !ELSEWHERE.has(kind.toLowerCase()))
      notes.add(
        paths.kind,
        'is a kind of institution that is not known: the line has no id of its issuer',
        kind,
      );
    return undefined;
  }
  const number = institutionNumber(textAt(record, paths.number) ?? '');
  if (number !== null && Number(number) > 0) return globalId(idPrefix(PROVIDER_TYPES[type].Provider), number);
  notes.add(paths.number, 'is no number of an institution: the line has no id of its issuer');
  return undefined;
}
