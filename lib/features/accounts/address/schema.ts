import { z } from "zod";
import { emailSchema, givenPassword } from "../rules/fields";

export const changeAddressSchema = z.object({ newEmail: emailSchema, currentPassword: givenPassword });

const token = z.string().max(200).default("");

/** No password where the person is signed in already. */
export const confirmAddressSchema = z.object({ token, password: givenPassword.optional() });
export const takeBackSchema = z.object({ token });

export type ChangeAddressInput = z.output<typeof changeAddressSchema>;
export type ConfirmAddressInput = z.output<typeof confirmAddressSchema>;
