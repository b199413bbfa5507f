import type { AskedOrientation } from '@leerwegen/shared/orientation/orientation.factory';
import type { RequestContext } from '@leerwegen/shared/server/subgraph-definition';
import { LocalizedText } from '@leerwegen/shared/vocabulary/localized-text.type';
import { ProviderType } from '@leerwegen/shared/vocabulary/provider-types';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { ComposedPathway, composedPathway } from './composed-pathway.type';
import { leerwinkelOrientation } from './leerwinkel-orientation';
import { missingProviders, otherSteps, REQUIRED_STEPS } from './other-steps';
import { composePathways, type Composition } from './pathways.composer';
import { talkTo } from './talk-to.table';
import { TalkTo } from './talk-to.type';

const REQUIRES = `@requires(fields: "${REQUIRED_STEPS}")`;

/** Every field is made from the same composition, which is made once. */
const compositions = new WeakMap<AskedOrientation, Composition>();

function compositionOf(asked: AskedOrientation): Composition {
  const composition = compositions.get(asked) ?? composePathways(asked.profile, otherSteps(asked));
  compositions.set(asked, composition);
  return composition;
}

/** What the leerwinkels make of the steps of all owners. */
@Resolver(() => leerwinkelOrientation.type)
export class ComposedPathwaysResolver {
  @FieldResolver(() => [ComposedPathway], {
    nullable: true,
    description:
      'Samengestelde leerwegen: pathways from the steps of all providers that answered, the one that takes the learner furthest first; at most 12.',
  })
  @Directive(REQUIRES)
  pathways(@Root() asked: AskedOrientation, @Ctx() { budget }: RequestContext): ComposedPathway[] {
    const { pathways } = compositionOf(asked);
    budget.spend(pathways.reduce((sum, { steps }) => sum + 1 + steps.length, 0));
    return pathways.map(composedPathway);
  }

  @FieldResolver(() => LocalizedText, {
    nullable: true,
    description: 'Volgorde: what the order of `pathways` is.',
  })
  @Directive(REQUIRES)
  ordering(@Root() asked: AskedOrientation): LocalizedText {
    return compositionOf(asked).ordering;
  }

  @FieldResolver(() => LocalizedText, {
    nullable: true,
    description:
      'Niets past: what to do and whom to talk to when no pathway leads to the goal; null when one does.',
  })
  @Directive(REQUIRES)
  nothingFits(@Root() asked: AskedOrientation): LocalizedText | null {
    return compositionOf(asked).nothingFits;
  }

  @FieldResolver(() => [ProviderType], {
    nullable: true,
    description:
      'Ontbrekende aanbieders: provider types whose steps did not come, so that `pathways` has none of theirs; empty when all came.',
  })
  @Directive(REQUIRES)
  missingProviders(@Root() asked: AskedOrientation): ProviderType[] {
    return missingProviders(otherSteps(asked));
  }

  @FieldResolver(() => [TalkTo], {
    nullable: true,
    description: 'Met wie eerst te praten: whom to turn to, in order; it follows enrolment, not age.',
  })
  talkTo(@Root() { profile }: AskedOrientation): TalkTo[] {
    return talkTo(profile);
  }
}
