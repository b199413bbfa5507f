import { vocabularyEnum } from './vocabulary-enum';

export const Net = vocabularyEnum('Net', 'Onderwijsnet: educational network of an institution.', {
  GO: 'Gemeenschapsonderwijs (GO!): education of the Flemish Community.',
  OGO: 'Officieel gesubsidieerd onderwijs: municipal and provincial education.',
  VGO: 'Vrij gesubsidieerd onderwijs: grant-aided free education, most of it Catholic.',
});
export type Net = keyof typeof Net;
