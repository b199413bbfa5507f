import type { Province } from '../province.enum';
import type { Arrondissement } from '../arrondissement.type';

/** The arrondissements of Flanders and Brussels by NIS code (Statbel); a municipality's code opens with the same two digits. */
const ARRONDISSEMENTS: ReadonlyMap<string, Arrondissement> = new Map(
  (
    [
      ['11000', 'Antwerpen', 'ANTWERPEN'],
      ['12000', 'Mechelen', 'ANTWERPEN'],
      ['13000', 'Turnhout', 'ANTWERPEN'],
      ['21000', 'Brussel-Hoofdstad', 'BRUSSEL'],
      ['23000', 'Halle-Vilvoorde', 'VLAAMS_BRABANT'],
      ['24000', 'Leuven', 'VLAAMS_BRABANT'],
      ['31000', 'Brugge', 'WEST_VLAANDEREN'],
      ['32000', 'Diksmuide', 'WEST_VLAANDEREN'],
      ['33000', 'Ieper', 'WEST_VLAANDEREN'],
      ['34000', 'Kortrijk', 'WEST_VLAANDEREN'],
      ['35000', 'Oostende', 'WEST_VLAANDEREN'],
      ['36000', 'Roeselare', 'WEST_VLAANDEREN'],
      ['37000', 'Tielt', 'WEST_VLAANDEREN'],
      ['38000', 'Veurne', 'WEST_VLAANDEREN'],
      ['41000', 'Aalst', 'OOST_VLAANDEREN'],
      ['42000', 'Dendermonde', 'OOST_VLAANDEREN'],
      ['43000', 'Eeklo', 'OOST_VLAANDEREN'],
      ['44000', 'Gent', 'OOST_VLAANDEREN'],
      ['45000', 'Oudenaarde', 'OOST_VLAANDEREN'],
      ['46000', 'Sint-Niklaas', 'OOST_VLAANDEREN'],
      ['71000', 'Hasselt', 'LIMBURG'],
      ['72000', 'Maaseik', 'LIMBURG'],
      ['73000', 'Tongeren', 'LIMBURG'],
    ] satisfies [string, string, Province][]
  ).map(([nis, name, province]) => [nis, { nis, name, province }]),
);

/** The arrondissement with a NIS code. */
export function arrondissementByNis(nis: string): Arrondissement | undefined {
  return ARRONDISSEMENTS.get(nis);
}

/** The GraphQL values of arrondissements by their codes; an unknown code is left out. */
export function arrondissementValues(codes: readonly string[]): Arrondissement[] {
  return codes.flatMap((code) => ARRONDISSEMENTS.get(code) ?? []);
}
