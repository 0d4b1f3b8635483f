import "next-auth";
import "next-auth/jwt";

declare module "next-auth" {
  interface User {
    /** The UserSession row that this sign-in made. */
    sid: string;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sid?: string;
  }
}
