"use client";

import { GuestError } from "@/components/layout/guest-error";

export default GuestError;
