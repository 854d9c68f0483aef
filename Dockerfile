# syntax=docker/dockerfile:1
# One image, three programs: web (the default), worker and migrate. See docs/operations.md.

FROM node:22-bookworm-slim AS build
WORKDIR /werkbrug
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /werkbrug
COPY --from=build --chown=root:root /werkbrug/package.json /werkbrug/tsconfig.json ./
COPY --from=build /werkbrug/node_modules ./node_modules
COPY --from=build /werkbrug/build ./build
COPY --from=build /werkbrug/prisma ./prisma
COPY --from=build /werkbrug/commands ./commands
COPY --from=build /werkbrug/app ./app
COPY --from=build /werkbrug/prisma.config.ts ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=4s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health/live').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "build/programs/web.js"]
