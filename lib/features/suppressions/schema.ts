import { z } from "zod";

const MOST = 500;
const email = z.email().max(254);

/** Addresses as they are pasted: one a line, or between commas. */
export const addSuppressionsSchema = z.object({
  addresses: z
    .string("Enter at least one address.")
    .max(60_000, "Add at most 500 addresses at once.")
    .transform((text) => [
      ...new Set(
        text
          .toLowerCase()
          .split(/[\s,;]+/)
          .filter(Boolean),
      ),
    ])
    .superRefine((addresses, context) => {
      const wrong = addresses.filter((address) => !email.safeParse(address).success);
      const message =
        addresses.length === 0
          ? "Enter at least one address."
          : addresses.length > MOST
            ? `Add at most ${MOST} addresses at once.`
            : wrong.length > 0
              ? `This is no e-mail address: ${wrong.slice(0, 3).join(", ")}`
              : null;
      if (message) context.addIssue({ code: "custom", message });
    }),
});

export const removeSuppressionSchema = z.object({ suppressionId: z.string().max(50) });

export const mailTrackingSchema = z.object({
  mailTracking: z
    .enum(["on", ""])
    .default("")
    .transform((value) => value === "on"),
});
