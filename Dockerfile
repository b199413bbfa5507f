# One image for every part: each service of docker-compose.yml starts it with a command of its own.
FROM node:22-slim AS build
WORKDIR /app
# The packages first: they change less often than the sources.
COPY .npmrc package.json package-lock.json ./
COPY shared/package.json shared/
COPY gateway/package.json gateway/
COPY subgraphs/package.json subgraphs/
RUN npm ci
COPY tsconfig.base.json ./
COPY shared shared
COPY gateway gateway
COPY subgraphs subgraphs
COPY scripts scripts
# What is left below subgraphs/ is built code, schemas and the demonstration tables.
RUN npx tsc -b scripts && npm prune --omit=dev && rm -rf subgraphs/*/src

FROM node:22-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/shared/package.json shared/
COPY --from=build /app/shared/dist shared/dist
COPY --from=build /app/shared/src/vocabulary/places shared/src/vocabulary/places
COPY --from=build /app/gateway/package.json /app/gateway/supergraph.graphql gateway/
COPY --from=build /app/gateway/dist gateway/dist
COPY --from=build /app/gateway/examples gateway/examples
COPY --from=build /app/subgraphs subgraphs
COPY --from=build /app/scripts/dist scripts/dist
# The files stay root's: what runs can read them and change nothing but what is in a volume here.
RUN install -d -o node -g node /data
USER node
EXPOSE 4000
CMD ["node", "gateway/dist/main.js"]
