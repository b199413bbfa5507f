import { type Decider, fullDecision } from '../harness/exemption-requests';
import type { MutationCase, Subject } from './authorization-cases';
import { draftInput, submitted } from './authorization-requests';

const onRequest = ({ made }: Subject): object => ({ id: made!.id, expectedVersion: made!.version });

/** How the mutations on exemption requests are tried, by name, `*` for the provider type. */
export const REQUEST_CASES: Readonly<Record<string, MutationCase>> = {
  'draft*ExemptionRequest': {
    act: 'draft',
    by: 'SENDER',
    subject: async () => ({ made: null, code: null }),
    input: (_subject, _at, { receiver }) => draftInput(receiver as Decider),
  },
  'amend*ExemptionRequest': {
    act: 'amend',
    by: 'SENDER',
    subject: async (world, side) => {
      const { made } = await (await submitted(world, side, 'subject')).move('INCOMPLETE');
      return { made, code: null };
    },
    input: (subject, _at, { receiver }) => {
      const { lines } = draftInput(receiver as Decider) as { lines: object[] };
      return { ...onRequest(subject), lines };
    },
  },
  'move*ExemptionRequest': {
    act: 'moveRequest',
    by: 'RECEIVER',
    subject: async (world, side) => ({ made: (await submitted(world, side, 'subject')).made, code: null }),
    input: (subject, at) => ({ ...onRequest(subject), to: at === 'SENDER' ? 'WITHDRAWN' : 'UNDER_REVIEW' }),
  },
  'decide*ExemptionRequest': {
    act: 'decide',
    by: 'RECEIVER',
    subject: async (world, side) => {
      const { made } = await (await submitted(world, side, 'subject')).move('UNDER_REVIEW');
      return { made, code: null };
    },
    input: (subject, _at, { receiver }) => ({ ...onRequest(subject), ...fullDecision(receiver as Decider) }),
  },
  'withdraw*ExemptionRequestConsent': {
    act: 'withdrawConsent',
    by: 'RECEIVER',
    subject: async (world, side) => ({ made: (await submitted(world, side, 'subject')).made, code: null }),
    input: onRequest,
  },
};
