import { GATEWAY_SECRET_HEADER, gatewaySecret } from '@leerwegen/shared/auth/gateway-secret';

/** Gives the secret that a subgraph is sent, or undefined for one that asks none. */
export type SecretOf = (subgraph: string) => string | undefined;

/**
 * The secrets by subgraph: what the settings give, else what the environment's rules say of an unset one.
 *
 * @param secrets by the name of their variable, such as `CVO_GATEWAY_SECRET`
 * @throws (the function it gives) Error that names the variable when in production one is unset
 */
export function subgraphSecrets(
  secrets: Readonly<Record<string, string>>,
  environment: NodeJS.ProcessEnv,
): SecretOf {
  const known = new Map<string, string>();
  return (subgraph) => {
    const secret = known.get(subgraph) ?? gatewaySecret(subgraph, { ...environment, ...secrets });
    known.set(subgraph, secret);
    return secret === 'open' ? undefined : secret;
  };
}

/** The secret as a header; nothing for a subgraph that asks none. */
export function secretHeader(secret: string | undefined): Record<string, string> {
  return secret === undefined ? {} : { [GATEWAY_SECRET_HEADER]: secret };
}
