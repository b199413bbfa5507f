/** The elements that may be read, by name; one without names below it is a leaf, whose text is read. */
export type AllowTree = ReadonlyMap<string, AllowTree>;

/** The answers that can be read, by the name of their root. */
export type AnswerName = 'GeefBewijsResponse' | 'GeefHistoriekInschrijvingResponse';

const EXCEPTION = [
  'Uitzondering/Identificatie',
  'Uitzondering/Oorsprong',
  'Uitzondering/Annotaties/Annotatie/Naam',
  'Uitzondering/Annotaties/Annotatie/Waarde',
];

/** A credential of the LED: what it is, who issued it and when; not to whom, and no reference. */
const PROOF = [
  'BewijsstatusLed/Code',
  'Leverancier/Naam',
  ...['Authenticiteit', 'Categorie', 'Graad', 'Bewijstype', 'Bewijsstaat', 'Instantie'].map(
    (dimension) => `Basis/${dimension}/Naam`,
  ),
  'Basis/Uitreikingsdatum/Jaar',
  'Basis/Uitreikingsdatum/Maand',
  'Basis/Uitreikingsdatum/Dag',
  'Basis/VolledigeNaam',
  'Basis/Land/Code',
  'Basis/Instelling/Naam',
  'Basis/Instelling/Nummer',
  'Basis/Studierichting/Naam',
  'Basis/Studierichting/Code',
  'Basis/BijkomendeInformaties/BijkomendeInformatie/Naam',
  'Basis/BijkomendeInformaties/BijkomendeInformatie/Inhoud',
  'Afgeleid/VKSNiveauOnderwijskwalificatie/Code',
];

/**
 * An enrolment: where, in what, since when, with what result. Not read are the address and contact data, why somebody
 * left, whether somebody is a newcomer, and the type of special education, which tells about health.
 */
const ENROLMENT = [
  'Instelling/Instellingsnummer',
  'Instelling/OfficieleNaam',
  'Instelling/Instantie',
  'LeerplichtOnderwijs/DatumInschrijving',
  'LeerplichtOnderwijs/InschrijvingAdministratieveGroep/Periode/Begin',
  ...['Nummer', 'Naam', 'Niveau/Code', 'SoortOnderwijs/Code'].map(
    (field) => `LeerplichtOnderwijs/InschrijvingAdministratieveGroep/AdministratieveGroep/${field}`,
  ),
  ...['Status/Code', 'Status/Omschrijving', 'DatumInschrijving', 'Opleiding/Code', 'Opleiding/Naam'].map(
    (field) => `Volwassenenonderwijs/${field}`,
  ),
  'Volwassenenonderwijs/Module/Code',
  'Volwassenenonderwijs/Module/Naam',
  'Volwassenenonderwijs/Resultaat/EvaluatieResultaat/Code',
  'Volwassenenonderwijs/Resultaat/EvaluatieResultaat/Omschrijving',
  ...['Status/Code', 'Status/Omschrijving', 'DatumInschrijving', 'Opleiding/VolledigeNaam'].map(
    (field) => `HogerOnderwijs/${field}`,
  ),
  // Read as empty: only whether it is there.
  'Internaat',
];

/** Every element of an answer that is ever read; whatever else a file holds is never kept, not even in memory. */
export const ANSWERS: ReadonlyMap<AnswerName, AllowTree> = new Map([
  ['GeefBewijsResponse', answerTree(PROOF.map((path) => `Bewijzen/Bewijs/${path}`))],
  [
    'GeefHistoriekInschrijvingResponse',
    answerTree(ENROLMENT.map((path) => `Inschrijvingen/Inschrijving/${path}`)),
  ],
]);

function answerTree(content: string[]): AllowTree {
  return treeOf([
    'Repliek/Context/Naam',
    'Repliek/Context/Versie',
    ...EXCEPTION.map((path) => `Repliek/Uitzonderingen/${path}`),
    ...EXCEPTION.map((path) => `Repliek/Antwoorden/Antwoord/Uitzonderingen/${path}`),
    ...content.map((path) => `Repliek/Antwoorden/Antwoord/Inhoud/${path}`),
  ]);
}

function treeOf(paths: string[]): AllowTree {
  const below = new Map<string, string[]>();
  for (const path of paths) {
    const [name, ...rest] = path.split('/');
    below.set(name!, [...(below.get(name!) ?? []), ...(rest.length > 0 ? [rest.join('/')] : [])]);
  }
  return new Map([...below].map(([name, inner]) => [name, treeOf(inner)]));
}
