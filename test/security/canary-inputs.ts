import { LearnerPart } from '@leerwegen/shared/vocabulary/consent.enum';
import type { Canaries } from './canary-values';

const CONSENT = {
  givenBy: 'LEARNER',
  givenOn: '2026-11-20',
  validUntil: '2027-06-30',
  scope: Object.keys(LearnerPart),
};

/** A learner with a canary in every field that takes a text; the way to be reached is by turns a number and an address. */
export function learnerInput(canaries: Canaries, place: string, turn: number): object {
  const byTelephone = turn % 2 === 0;
  return {
    caseReference: canaries.text(`${place} caseReference`),
    firstName: canaries.text(`${place} firstName`),
    birthYear: 1990 + (turn % 10),
    preferredLanguage: 'nl',
    contactChannel: byTelephone ? 'TELEPHONE' : 'EMAIL',
    contact: byTelephone ? canaries.digits(`${place} contact`) : canaries.email(`${place} contact`),
    note: canaries.text(`${place} note`),
  };
}

/** Evidence with a canary in every field that takes a text. */
export function evidenceInput(canaries: Canaries, place: string): object[] {
  return [0, 1].map((line) => ({
    kind: 'SCHOOL_REPORT',
    subjectId: `courseModule:${canaries.text(`${place} evidence ${line} subjectId`)}`,
    title: canaries.text(`${place} evidence ${line} title`),
    goalIds: [`goal:${canaries.text(`${place} evidence ${line} goalIds`)}`],
    issuer: canaries.text(`${place} evidence ${line} issuer`),
    issuerId: `school:${canaries.text(`${place} evidence ${line} issuerId`)}`,
    studyYear: 5,
    percentage: 61.5,
    result: canaries.text(`${place} evidence ${line} result`),
    date: '2026-06-30',
    assurance: 'SEEN',
  }));
}

/** A personal part that may be sent: learner, evidence and a consent for all of it. */
export function personalInput(canaries: Canaries, place: string, turn: number): object {
  return {
    learner: learnerInput(canaries, place, turn),
    evidence: evidenceInput(canaries, place),
    consent: CONSENT,
  };
}

/** The same for where no evidence is taken. */
export function learnerAndConsent(canaries: Canaries, place: string, turn: number): object {
  return { learner: learnerInput(canaries, place, turn), consent: CONSENT };
}
