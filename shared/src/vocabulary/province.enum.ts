import { vocabularyEnum } from './vocabulary-enum';

export const Province = vocabularyEnum(
  'Province',
  'Provincie, of Brussel: the regions in which the graph answers.',
  {
    ANTWERPEN: 'Antwerpen: province of Antwerp.',
    BRUSSEL: 'Brussels Hoofdstedelijk Gewest: Brussels-Capital Region.',
    LIMBURG: 'Limburg: province of Limburg.',
    OOST_VLAANDEREN: 'Oost-Vlaanderen: province of East Flanders.',
    VLAAMS_BRABANT: 'Vlaams-Brabant: province of Flemish Brabant.',
    WEST_VLAANDEREN: 'West-Vlaanderen: province of West Flanders.',
  },
);
export type Province = keyof typeof Province;

export const CoordinatesSource = vocabularyEnum(
  'CoordinatesSource',
  'Herkomst van de coördinaten: where a coordinate comes from.',
  {
    SITE: 'Vestigingsplaats: the coordinate of the site itself.',
    MUNICIPALITY_CENTRE:
      'Centrum van de gemeente: the site has no coordinate, the centre of its municipality is used.',
  },
);
export type CoordinatesSource = keyof typeof CoordinatesSource;
