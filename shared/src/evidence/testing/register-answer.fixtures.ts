/** Answers of registers, written by hand: every person and number in them is invented. */

/** An invented number that passes the check of a national number. */
export const INVENTED_INSZ = '85073003328';

/** Elements of one text each, `{ 'Categorie/Naam': 'x' }` as nested elements; null leaves one out. */
export function elements(texts: Record<string, string | null>): string {
  return Object.entries(texts)
    .filter(([, text]) => text !== null)
    .map(([path, text]) => {
      const names = path.split('/');
      const open = names.map((name) => `<${name}>`).join('');
      const close = names
        .reverse()
        .map((name) => `</${name}>`)
        .join('');
      return `${open}${text}${close}`;
    })
    .join('');
}

const BASIS = {
  'Authenticiteit/Naam': 'Authentiek',
  'Categorie/Naam': 'Secundair onderwijs',
  'Graad/Naam': '3de graad',
  'Onderwijsvorm/Naam': 'TSO',
  'Bewijstype/Naam': 'Diploma',
  'Bewijsstaat/Naam': 'Eindbewijs',
  'Instantie/Naam': 'Secundaire school',
  VolledigeNaam: 'Niet beschikbaar',
  'Land/Code': 'BEL',
  'Studierichting/Code': '021338',
} as const;

/** What a credential differs in from a diploma of an ordinary school. */
export interface ProofDifference {
  basis?: Record<string, string | null>;
  status?: string | null;
  supplier?: string;
  description?: string;
  date?: string;
  institution?: string;
  level?: string;
}

/** A credential of the LED with everything personal that it can hold. */
export function proof(difference: ProofDifference = {}): string {
  const { basis = {}, status = '1', supplier = 'Secundair onderwijs', level = '4' } = difference;
  const { description = 'Diploma TSO 3de graad Toegepaste testkunde' } = difference;
  const { date = '<Jaar>2014</Jaar><Maand>06</Maand><Dag>30</Dag>' } = difference;
  const { institution = '<Naam>Testschool De Linde</Naam><Nummer>98001</Nummer>' } = difference;
  return `<Bewijs>
    <BewijsrefertesLed><Bewijsreferte>0f1e2d3c-aaaa-bbbb-cccc-0123456789ab</Bewijsreferte></BewijsrefertesLed>
    <BewijsstatusLed>${elements({ Code: status })}</BewijsstatusLed>
    <Leverancier><Naam>${supplier}</Naam><Bewijsreferte>20140701PRIVATE</Bewijsreferte></Leverancier>
    <PersoonUitgereikt><INSZ>${INVENTED_INSZ}</INSZ><Naam>Voorbeeld</Naam></PersoonUitgereikt>
    <Basis>${elements({ ...BASIS, ...basis })}<Uitreikingsdatum>${date}</Uitreikingsdatum>
      <Instelling>${institution}</Instelling>
      <BijkomendeInformaties>
        <BijkomendeInformatie><Naam>Module type</Naam><Inhoud>Standaard</Inhoud></BijkomendeInformatie>
        <BijkomendeInformatie><Naam>Bewijs omschrijving</Naam><Inhoud>${description}</Inhoud></BijkomendeInformatie>
      </BijkomendeInformaties></Basis>
    <Afgeleid><VKSNiveauOnderwijskwalificatie><Code>${level}</Code></VKSNiveauOnderwijskwalificatie></Afgeleid>
  </Bewijs>`;
}

/** An enrolment of a source, at an institution of a kind, with everything personal that it can hold. */
export function enrolment(content: string, kind = 'Secundaire school', number = '98001'): string {
  return `<Inschrijving><Bron>LP</Bron><Referte>0f1e2d3c-aaaa-bbbb-cccc-0123456789ab</Referte>
    <Instelling><Instellingsnummer>${number}</Instellingsnummer><OfficieleNaam>Testschool De Linde</OfficieleNaam>
      <Instantie>${kind}</Instantie><Adres><Straat><Naam>Geheimstraat</Naam></Straat></Adres>
      <Contactgegevens><Telefoonnummer>090000000</Telefoonnummer><Email>geheim@example.org</Email></Contactgegevens>
    </Instelling>${content}</Inschrijving>`;
}

/** The part of an enrolment that compulsory education gives. */
export function group(name: string, { level = '3', special = false, number = '021338' } = {}): string {
  return `<LeerplichtOnderwijs><DatumInschrijving>2014-05-06</DatumInschrijving><Schooljaar>2014</Schooljaar>
    <InschrijvingAdministratieveGroep><Periode><Begin>2014-09-01</Begin><Einde>2015-08-31</Einde></Periode>
    <AdministratieveGroep><Nummer>${number}</Nummer><Naam>${name}</Naam><Niveau><Code>${level}</Code></Niveau>
      <SoortOnderwijs><Code>${special ? 2 : 1}</Code></SoortOnderwijs></AdministratieveGroep>
    <TypeBuitengewoon><Omschrijving>Geheime gezondheid</Omschrijving></TypeBuitengewoon>
    <Uitschrijving><Aanleiding><Omschrijving>Geheime aanleiding</Omschrijving></Aanleiding></Uitschrijving>
    <AnderstaligeNieuwkomer>1</AnderstaligeNieuwkomer></InschrijvingAdministratieveGroep></LeerplichtOnderwijs>`;
}

const CONTEXT = `<Afzender><Referte>GEHEIM-1</Referte></Afzender><Ontvanger><Gebruiker>${INVENTED_INSZ}</Gebruiker></Ontvanger>`;

/** An answer of GeefBewijs with these credentials. */
export function proofAnswer(...proofs: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<geef:GeefBewijsResponse xmlns:geef="http://geefbewijs.bewijsraadplegingdienst.led.vlaanderen.be"><Repliek>
<Context><Naam>GeefBewijs</Naam><Versie>02.00.0000</Versie><Bericht>${CONTEXT}</Bericht></Context>
<Antwoorden><Antwoord><Referte>GEHEIM-2</Referte><Inhoud><Bewijzen>${proofs.join('')}</Bewijzen></Inhoud></Antwoord></Antwoorden>
</Repliek></geef:GeefBewijsResponse>`;
}

/** An answer of GeefHistoriekInschrijving with these enrolments, and exceptions beside them. */
export function enrolmentAnswer(enrolments: string[], exceptions = ''): string {
  return `<web:GeefHistoriekInschrijvingResponse xmlns:web="http://webservice.geefhistoriekinschrijvingdienst-02_01.onderwijs.vlaanderen.be"><Repliek>
<Context><Naam>GeefHistoriekInschrijving</Naam><Versie>02.01.0000</Versie><Bericht>${CONTEXT}</Bericht></Context>
<Antwoorden><Antwoord><Inhoud><Inschrijvingen>${enrolments.join('')}</Inschrijvingen></Inhoud>
${exceptions && `<Uitzonderingen>${exceptions}</Uitzonderingen>`}</Antwoord></Antwoorden>
</Repliek></web:GeefHistoriekInschrijvingResponse>`;
}
