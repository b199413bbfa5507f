import type { GraphQLResolveInfo } from 'graphql';
import type { DataSource } from 'typeorm';
import type { GeneratedRows, LargeCatalogueOptions } from '../catalogue/large-catalogue';
import type { EligibilityRule } from '../eligibility/eligibility-rule';
import type { SubgraphImporters } from '../import/importer';
import type { PersonalSession } from '../auth/personal-session';
import type { CaseBinding } from '../case/case.binding';
import type { ProviderType } from '../vocabulary/provider-types';
import type { ItemBudget } from './item-budget';

/** What every resolver receives; `loaders` are made anew for each request. */
export interface RequestContext<Loaders = unknown> {
  /** To read the catalogue; it may be a standby that takes no writes. */
  dataSource: DataSource;
  loaders: Loaders;
  /** How this subgraph resolves its own types, by type name. */
  references: Record<string, ReferenceResolver>;
  /** List items that the request may still resolve. */
  budget: ItemBudget;
  requestId: string;
  /** The moment of the request. */
  now: Date;
  /** The version of the catalogue as it was known then; what is read is of this one or a later. Null: none was ever read. */
  catalogueVersion: string | null;
  /** Tells clients apart, without saying who they are. */
  client: string;
  /** Who asks, and what touches personal data. */
  personal: PersonalSession;
}

/**
 * Resolves one entity reference of the gateway: the row behind a global id, or null. The whole reference holds what
 * others answered for fields of this subgraph that `@requires` them, unchecked.
 */
export type ReferenceResolver = (
  id: string,
  context: RequestContext,
  info: GraphQLResolveInfo,
  reference?: Readonly<Record<string, unknown>>,
) => Promise<object | null>;

/** One subgraph: its table of contents. Every `subgraph.ts` exports one. */
export interface SubgraphDefinition<Loaders = unknown> {
  /** Lower case; also the name in the supergraph, of the database schema and of the environment variables. */
  name: string;
  providerType: ProviderType;
  /** Port on which it listens unless `<NAME>_PORT` says otherwise. */
  port: number;
  resolvers: [Function, ...Function[]];
  /** How the gateway's references are resolved, per type name. */
  references: Record<string, ReferenceResolver>;
  entities: Function[];
  migrations: Function[];
  /** The cases about learners that it keeps: referrals, exemption requests, trajectories. */
  cases: readonly CaseBinding[];
  /** Its rules on who may start what it offers; none when absent. */
  eligibilityRules?: readonly EligibilityRule[];
  /** The loaders of one request, made at that moment for who asks. */
  loaders(dataSource: DataSource, now: Date, personal: PersonalSession): Loaders;
  /** Loads the demonstration catalogue when there is nothing yet; says how many offerings it wrote. */
  demonstrate(dataSource: DataSource): Promise<number>;
  /** A generated catalogue as large as asked, to try its size; none when absent. */
  generate?(options: LargeCatalogueOptions): Iterable<GeneratedRows>;
  /** What it takes from files with official data; nothing when absent. */
  importers?: SubgraphImporters;
}
