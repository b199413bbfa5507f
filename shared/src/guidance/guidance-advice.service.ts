import type { ContactPointRow } from '../catalogue/contact-point.row';
import { eligibility } from '../eligibility/eligibility.evaluator';
import type { EligibilityBinding } from '../eligibility/eligibility-fields.factory';
import type { LearnerProfile } from '../eligibility/learner-profile';
import { nearestOfferings } from '../orientation/nearest-offerings.query';
import type { RequestContext } from '../server/subgraph-definition';
import { globalId, idPrefix } from '../vocabulary/global-id';
import { guidanceAdvice, type GuidanceAdvice } from '../vocabulary/guidance-advice.type';
import type { GuidanceKind } from '../vocabulary/guidance.enum';
import { municipalityByNis } from '../vocabulary/places/places';
import { PROVIDER_TYPES, type ProviderType } from '../vocabulary/provider-types';
import { schoolYearOf } from '../vocabulary/school-year';
import type { GuidanceServiceRow } from './guidance-service.row';

/** The loaders that an owner of guidance services has. */
interface GuidanceLoaders<S> {
  offerings: { loadMany(keys: string[]): Promise<(S | Error | null)[]> };
  contactPoints: { load(number: string): Promise<ContactPointRow[]> };
}

/** How one owner advises whom to talk to. */
export interface GuidanceOwner<S extends GuidanceServiceRow> {
  providerType: ProviderType;
  schema: string;
  eligibility: EligibilityBinding<S>;
  /** What helps in the learner's situation, the best first. */
  kinds(profile: LearnerProfile): GuidanceKind[];
}

/** Organisations in one answer. */
const MOST = 3;

/** The nearest organisations whose services fit a profile, each with who answers there. A constant number of statements. */
export async function nearestGuidance<S extends GuidanceServiceRow>(
  owner: GuidanceOwner<S>,
  profile: LearnerProfile,
  context: RequestContext<GuidanceLoaders<S>>,
): Promise<GuidanceAdvice[]> {
  const kinds = owner.kinds(profile);
  const nearest = await nearestOfferings(
    context.dataSource,
    {
      schema: owner.schema,
      column: 'kind',
      subjects: (query) => `SELECT k AS key FROM unnest(${query.parameter(kinds)}::text[]) k`,
      condition: (query) => {
        const year = query.parameter(schoolYearOf(new Date(`${profile.intakeDate}T12:00:00Z`)));
        return `o.school_year <= ${year}::int AND (o.until_school_year IS NULL OR o.until_school_year >= ${year}::int)`;
      },
    },
    // How far somebody can travel to lessons every week says nothing of where to ask for advice.
    { ...profile, maxDistanceKm: null },
  );
  const services = await context.loaders.offerings.loadMany(nearest.map(({ offering }) => offering));
  const { rules, subject } = owner.eligibility;
  const fitting = nearest
    .map((place, index) => ({ place, service: services[index] as S }))
    .map((one) => ({ ...one, found: eligibility(rules, profile, subject(one.service), profile.intakeDate) }))
    .filter(({ found }) => found.verdict !== 'NOT_ELIGIBLE')
    .sort(
      (a, b) =>
        (a.place.meters ?? Infinity) - (b.place.meters ?? Infinity) ||
        kinds.indexOf(a.service.kind) - kinds.indexOf(b.service.kind) ||
        (a.place.offering < b.place.offering ? -1 : 1),
    );
  const ofProvider = new Map<string, (typeof fitting)[number]>();
  for (const one of fitting) {
    const known = ofProvider.get(one.place.providerNumber);
    if (!known || kinds.indexOf(one.service.kind) < kinds.indexOf(known.service.kind))
      ofProvider.set(one.place.providerNumber, one);
  }
  return Promise.all(
    [...ofProvider.values()].slice(0, MOST).map(async ({ place, service, found }) => {
      const rows = await context.loaders.contactPoints.load(place.providerNumber);
      const names = PROVIDER_TYPES[owner.providerType];
      return guidanceAdvice({
        providerType: owner.providerType,
        providerId: globalId(idPrefix(names.Provider), place.providerNumber),
        serviceId: globalId(idPrefix(names.Offering), service.key),
        contactPoints: answering(rows, profile),
        distanceMeters: place.meters,
        reasons: found.rules.map(({ rule }) => rule),
      });
    }),
  );
}

/** Who answers for the situation of the learner, in the province when one is known. */
function answering(
  rows: ContactPointRow[],
  { targetGroups, municipality }: LearnerProfile,
): ContactPointRow[] {
  const province = municipality === null ? undefined : municipalityByNis(municipality)?.province;
  return rows.filter(
    ({ targetGroup, regions }) =>
      (targetGroups.length === 0 || targetGroups.includes(targetGroup)) &&
      (province === undefined || regions.includes(province)),
  );
}
