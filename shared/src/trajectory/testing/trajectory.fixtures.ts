import type { TrajectoryBinding } from '../trajectory.binding';
import type { StoredComponent } from '../trajectory.row';

const COMPONENT: StoredComponent = {
  offeringId: 'cvoOffering:991001/735/2026-1',
  providerId: 'cvo:991001',
  pathway: 'TKO_VOCATIONAL',
  deliveryMode: null,
  state: 'PLANNED',
  agreed: null,
  plannedStart: null,
  plannedEnd: null,
  startedOn: null,
  endedOn: null,
};

interface Refusal {
  rule?: { id: string; source: string };
  field: string;
}

/** The rule by which something is refused; null when it is not. */
function refusal(check: () => void): Refusal | null {
  try {
    check();
    return null;
  } catch (error) {
    return (error as { extensions: Refusal }).extensions;
  }
}

/** What tests of single rules look at: a component, and as much of a binding as rules read. */
export const trajectoryFixtures = {
  component: (values: Partial<StoredComponent> = {}): StoredComponent => ({ ...COMPONENT, ...values }),
  binding: { providerType: 'CLB' } as TrajectoryBinding,
  refusal,
};
