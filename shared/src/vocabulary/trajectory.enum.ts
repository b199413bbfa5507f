import { vocabularyEnum } from './vocabulary-enum';

export const TrajectoryStatus = vocabularyEnum(
  'TrajectoryStatus',
  'Stand van een traject op maat: how far it is.',
  {
    PROPOSED: 'Voorgesteld: the lead made it; the organisations of its components are asked.',
    AGREED: 'Afgesproken: everybody who gives a component agreed.',
    ACTIVE: 'Lopend: the learner has started.',
    COMPLETED: 'Afgerond: every component was done or dropped, and one at least was done.',
    STOPPED: 'Stopgezet: it ended before it was completed.',
    HANDED_OVER: 'Overgedragen: another lead goes on with it in a trajectory of its own.',
  },
);
export type TrajectoryStatus = keyof typeof TrajectoryStatus;

export const TrajectoryComponentState = vocabularyEnum(
  'TrajectoryComponentState',
  'Stand van een onderdeel van een traject: how far one component is.',
  {
    PLANNED: 'Gepland: to come.',
    ACTIVE: 'Lopend: the learner follows it.',
    DONE: 'Afgerond: the learner has finished it.',
    DROPPED: 'Stopgezet: it is no part of the trajectory any more.',
  },
);
export type TrajectoryComponentState = keyof typeof TrajectoryComponentState;

export const TrajectoryMilestoneKind = vocabularyEnum(
  'TrajectoryMilestoneKind',
  'Soort mijlpaal: what happens on a day of a trajectory.',
  {
    INTAKE: 'Intake: first talk with the learner.',
    EVALUATION: 'Evaluatie: who guide look at how it goes, with the learner.',
    CERTIFICATE: 'Studiebewijs: a credential is expected.',
    SWITCH: 'Overstap: the learner changes to another pathway.',
    TRANSFER: 'Overdracht: another organisation takes the lead.',
  },
);
export type TrajectoryMilestoneKind = keyof typeof TrajectoryMilestoneKind;

export const TrajectoryStopReason = vocabularyEnum(
  'TrajectoryStopReason',
  'Reden van stopzetting: why a trajectory ended before it was completed.',
  {
    LEARNER_STOPPED: 'Lerende stopt: the learner does not want to go on.',
    NOT_REACHED: 'Niet bereikt: the learner could not be reached.',
    OTHER_ROAD: 'Andere weg gekozen: the learner goes on outside this trajectory.',
    NOT_AGREED: 'Geen akkoord: an organisation that was asked does not take part.',
    MOVED_AWAY: 'Verhuisd: the learner lives elsewhere now.',
    CONSENT_WITHDRAWN: 'Toestemming ingetrokken: the consent was withdrawn; recorded by its own act.',
  },
);
export type TrajectoryStopReason = keyof typeof TrajectoryStopReason;

export const TrajectoryParty = vocabularyEnum(
  'TrajectoryParty',
  'Partij: who acts in a trajectory, or whose trajectories to list.',
  {
    LEAD: 'Trajectbegeleider: the organisation that leads it.',
    PARTNER: 'Partner: an organisation that gives a component of it, or is asked to.',
    SUCCESSOR: 'Opvolger: the organisation to which the lead was handed over.',
    SYSTEM: 'Systeem: a term that passed.',
  },
);
export type TrajectoryParty = keyof typeof TrajectoryParty;

export const TrajectoryRole = vocabularyEnum('TrajectoryRole', 'Rol: which trajectories to list.', {
  LEAD: 'Trajectbegeleider: those that your organisation leads.',
  PARTNER: 'Partner: those of which your organisation gives a component, or is asked to.',
});
export type TrajectoryRole = keyof typeof TrajectoryRole;

export const TrajectoryEventKind = vocabularyEnum(
  'TrajectoryEventKind',
  'Soort gebeurtenis: what happened to a trajectory.',
  {
    PROPOSED: 'Voorgesteld: it was made.',
    CHANGED: 'Aangepast: its content was changed.',
    SWITCHED: 'Overgestapt: its content was changed, to another pathway.',
    PARTNER_AGREED: 'Akkoord: an organisation takes part.',
    PARTNER_DECLINED: 'Geen akkoord: an organisation does not take part.',
    MOVED: 'Nieuwe stand: its status changed.',
    HAND_OVER_OFFERED: 'Overdracht aangeboden: another organisation may take the lead.',
    TAKEN_OVER: 'Overgenomen: another organisation has taken the lead.',
    CONSENT_WITHDRAWN: 'Toestemming ingetrokken: the learner’s data were erased.',
    ERASED: 'Gewist: the learner’s data were erased at the end of their term.',
  },
);
export type TrajectoryEventKind = keyof typeof TrajectoryEventKind;
