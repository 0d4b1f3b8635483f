import type { Env } from "@/lib/platform/env";
import { localSecrets } from "../setup/secrets";

/** The variables of an app that runs on this machine for trying out: what is set stays, what is missing is made up. */
export function localEnvironment(env: Env, folder: string, databaseUrl: string): NodeJS.ProcessEnv {
  const secrets = localSecrets(folder);
  return {
    ...process.env,
    AUTH_SECRET: process.env.AUTH_SECRET || secrets.AUTH_SECRET,
    LINK_KEYS: process.env.LINK_KEYS || secrets.LINK_KEYS,
    APP_URL: process.env.APP_URL || `http://localhost:${env.PORT}`,
    // The app changes its working directory: a relative path would lead elsewhere.
    DATA_DIR: folder,
    DATABASE_URL: databaseUrl,
    PORT: String(env.PORT),
  };
}
