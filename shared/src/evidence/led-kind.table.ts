import type { EvidenceKind } from '../vocabulary/evidence.enum';

/** The words of the LED that a kind follows from, by the path of their element; in lower case, absent where any will do. */
interface KindRow {
  'Basis/Land/Code'?: string;
  'Basis/Categorie/Naam': string;
  'Basis/Bewijstype/Naam': string;
  'Basis/Bewijsstaat/Naam'?: string;
  'Basis/Graad/Naam'?: string;
  'Afgeleid/VKSNiveauOnderwijskwalificatie/Code'?: string;
  kind: EvidenceKind;
}

/** The elements that a kind follows from, in the order in which they are compared. */
export const KIND_ELEMENTS = [
  'Basis/Categorie/Naam',
  'Basis/Bewijstype/Naam',
  'Basis/Bewijsstaat/Naam',
  'Basis/Graad/Naam',
  'Afgeleid/VKSNiveauOnderwijskwalificatie/Code',
  'Basis/Land/Code',
] as const;

/**
 * What the words of the LED mean here. Only what stands here is known: whatever else the LED says is OTHER, with a
 * note. Higher education and higher vocational education (hbo5) never give a DIPLOMA_SO, whatever their Bewijstype.
 *
 * Source of the words: answers of GeefBewijs 02.00 (MAGDA-Mock, Informatie Vlaanderen); the LED taxonomy itself is
 * published to its users only. Source of the level: decreet van 30 april 2009 betreffende de kwalificatiestructuur, in
 * which the diploma of secondary education is the educational qualification of level 4.
 */
export const LED_KINDS: readonly KindRow[] = [
  secondary('diploma', 'DIPLOMA_SO', { 'Basis/Graad/Naam': '3de graad' }),
  secondary('diploma', 'DIPLOMA_SO', { 'Basis/Graad/Naam': '3de graad, 7de leerjaar' }),
  // Adult education has no grades.
  secondary('diploma', 'DIPLOMA_SO', {
    'Basis/Graad/Naam': 'niet van toepassing',
    'Afgeleid/VKSNiveauOnderwijskwalificatie/Code': '4',
  }),
  secondary('getuigschrift', 'GETUIGSCHRIFT', { 'Basis/Graad/Naam': '1ste graad' }),
  secondary('getuigschrift', 'GETUIGSCHRIFT', { 'Basis/Graad/Naam': '2de graad' }),
  // Basic knowledge of business management: no certificate of a grade.
  secondary('getuigschrift', 'OTHER', { 'Basis/Graad/Naam': 'niet van toepassing' }),
  secondary('studiegetuigschrift', 'GETUIGSCHRIFT', { 'Basis/Graad/Naam': '3de graad' }),
  secondary('studiegetuigschrift', 'GETUIGSCHRIFT', { 'Basis/Graad/Naam': '3de graad, 7de leerjaar' }),
  secondary('certificaat', 'CERTIFICAAT'),
  secondary('deelcertificaat', 'DEELCERTIFICAAT', { 'Basis/Bewijsstaat/Naam': 'tussenbewijs' }),
  // Attests of special education (opleidingsvorm 3): no oriënteringsattest A, B or C.
  secondary('attest', 'OTHER', { 'Basis/Graad/Naam': 'ov3' }),
  elsewhere('hoger onderwijs', 'diploma'),
  elsewhere('hoger beroepsonderwijs', 'attest'),
  elsewhere('hoger beroepsonderwijs', 'deelcertificaat'),
  elsewhere('hoger beroepsonderwijs', 'certificaat'),
  elsewhere('hoger beroepsonderwijs', 'diploma'),
  elsewhere('ondernemersopleidingen', 'getuigschrift'),
  elsewhere('ondernemersopleidingen', 'gelijkwaardigheid'),
  // Ervaringsbewijs: a title of vocational skill, given after an assessment of what was acquired elsewhere.
  elsewhere('ervaringsbewijzen', 'wettelijk certificaat', 'EVC_PROOF'),
];

/** A foreign credential is not what the same words mean in Flanders. */
function secondary(type: string, kind: EvidenceKind, words: Partial<KindRow> = {}): KindRow {
  return {
    'Basis/Categorie/Naam': 'secundair onderwijs',
    'Basis/Bewijstype/Naam': type,
    'Basis/Bewijsstaat/Naam': 'eindbewijs',
    'Basis/Land/Code': 'bel',
    ...words,
    kind,
  };
}

function elsewhere(category: string, type: string, kind: EvidenceKind = 'OTHER'): KindRow {
  return { 'Basis/Categorie/Naam': category, 'Basis/Bewijstype/Naam': type, kind };
}
