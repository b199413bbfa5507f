import type { ApolloServerPlugin } from '@apollo/server';
import type { PersonalServices } from '../auth/personal-services';
import type { RequestContext } from './subgraph-definition';

/** Accounts for personal data before an answer leaves; an answer that cannot be accounted for does not leave. */
export function auditPlugin(services: PersonalServices): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async ({ contextValue: { personal, requestId, now } }) => ({
      willSendResponse: async ({ response: { body } }) => {
        try {
          await services.account(personal, requestId, now);
          if (personal.trail.wrote) services.sealSoon();
        } catch {
          if (body.kind !== 'single') return;
          const message = 'Internal server error';
          body.singleResult = {
            data: null,
            errors: [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
          };
        }
      },
    }),
  };
}
