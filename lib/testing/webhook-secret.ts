/** What the provider of the tests signs its webhooks with. */
export const webhookSecret = `whsec_${Buffer.from("a webhook secret of the tests").toString("base64")}`;
