/** The package has no types for its schemas. Each export `XSchema` is a zod schema. */
declare module 'discord-api-spec/zod' {
  import type { ZodMiniType } from 'zod/mini';

  const schemas: Readonly<Record<string, ZodMiniType>>;
  export = schemas;
}
