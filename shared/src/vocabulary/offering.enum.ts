import { vocabularyEnum } from './vocabulary-enum';

export const DeliveryMode = vocabularyEnum('DeliveryMode', 'Lesvorm: how the teaching reaches the learner.', {
  CONTACT: 'Contactonderwijs: in class.',
  BLENDED: 'Gecombineerd onderwijs: partly in class, partly at a distance.',
  DISTANCE: 'Afstandsonderwijs: at a distance; suits some learners, never the norm.',
  WORKPLACE: 'Werkplekleren: learning at the workplace.',
  SELF_STUDY: 'Zelfstudie: on one’s own.',
});
export type DeliveryMode = keyof typeof DeliveryMode;

export const CapacityState = vocabularyEnum('CapacityState', 'Capaciteit: whether there is still room.', {
  AVAILABLE: 'Plaats vrij: there is room.',
  LIMITED: 'Beperkt plaats: few places are left.',
  WAITING_LIST: 'Wachtlijst: there is a waiting list.',
  FULL: 'Volzet: no place is left.',
});
export type CapacityState = keyof typeof CapacityState;

export const OfferingSort = vocabularyEnum(
  'OfferingSort',
  'Sortering: offerings are listed neutrally, never by provider preference.',
  {
    TITLE: 'Titel: by title, then by id.',
    START:
      'Start: by start date (unknown dates last), then by id; what has no start comes in the order of no sort.',
    DISTANCE: 'Afstand: by distance from the place that was asked for; needs one.',
  },
);
export type OfferingSort = keyof typeof OfferingSort;

export const SearchCriterion = vocabularyEnum(
  'SearchCriterion',
  'Zoekcriterium: a criterion of the filter; used to name those that mean nothing to one provider type.',
  {
    TEXT: 'Tekst: free text.',
    PATHWAY: 'Leerweg: pathway.',
    AWARD: 'Studiebewijs: award.',
    DOMAIN: 'Studiedomein: study domain.',
    FINALITY: 'Finaliteit: finality.',
    TARGET_GROUP: 'Doelgroep: target group.',
    DELIVERY_MODE: 'Lesvorm: delivery mode.',
    MUNICIPALITY: 'Gemeente: municipality.',
    PROVINCE: 'Provincie of Brussel: province or Brussels.',
    DISTANCE: 'Afstand: within a number of kilometres of a place.',
    START: 'Start: start window.',
    AGE: 'Leeftijd: age at the start.',
    ENROLMENT_OPEN: 'Inschrijving open: enrolment open.',
    LANGUAGE: 'Taal: language of instruction.',
  },
);
export type SearchCriterion = keyof typeof SearchCriterion;
