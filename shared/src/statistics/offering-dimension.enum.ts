import { vocabularyEnum } from '../vocabulary/vocabulary-enum';

export const OfferingDimension = vocabularyEnum(
  'OfferingDimension',
  'Dimensie: by what offerings are counted.',
  {
    MUNICIPALITY: 'Gemeente: municipality of the site.',
    PROVINCE: 'Provincie of Brussel: province, or Brussels, of the site.',
    DOMAIN: 'Studiedomein: study domain.',
    FINALITY: 'Finaliteit: finality.',
    PATHWAY: 'Leerweg: pathway.',
    AWARD: 'Studiebewijs: award; an offering with several counts under each.',
    DELIVERY_MODE: 'Lesvorm: delivery mode.',
    START_MONTH: 'Startmaand: month in which it starts.',
    TARGET_GROUP: 'Doelgroep: target group; an offering for several counts under each.',
    NET: 'Onderwijsnet: educational network of the provider.',
    SCHOOL_YEAR:
      'Schooljaar: school year; what can be started in several counts under each, up to the present one.',
  },
);
export type OfferingDimension = keyof typeof OfferingDimension;
