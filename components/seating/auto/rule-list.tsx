"use client";

import { Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { isIdle } from "@/lib/features/seating/rules/rule-subjects";
import type { SeatingRule } from "@/lib/features/seating/types";
import { usePlanner, usePlannerView } from "../planner-context";
import { RuleDialog } from "./rule-dialog";
import { ruleSentence, strengthWords } from "./rule-words";

/** What auto-seating keeps to, in plain words. */
export function RuleList() {
  const { store, guests, tags, canEdit } = usePlannerView();
  const plan = usePlanner((state) => state.document);
  const [editing, setEditing] = useState<SeatingRule | "new" | null>(null);
  const rules = [...plan.rules.values()];
  const hasHouseholds = rules.some(({ kind }) => kind === "households");
  const remove = (id: string) =>
    store.dispatch({ type: "change", label: "Remove rule", patch: { rules: new Map([[id, null]]) } });
  return (
    <section aria-label="Rules">
      <div className="mb-1.5 flex items-center justify-between">
        <h2 className="text-[1.0714em]">Rules</h2>
        {canEdit ? (
          <Button size="sm" icon={<Plus aria-hidden />} onClick={() => setEditing("new")}>
            Add rule
          </Button>
        ) : null}
      </div>
      <ul className="divide-y divide-border rounded-lg border border-border">
        {hasHouseholds ? null : (
          <li className="flex items-center gap-2 px-3 py-2">
            <span className="grow">Households sit together</span>
            <Badge>by default</Badge>
          </li>
        )}
        {rules.map((rule) => {
          const sentence = ruleSentence(rule, { plan, guests, tags });
          return (
            <li key={rule.id} className="flex items-center gap-1 py-1 pr-1 pl-3">
              <span className="min-w-0 grow">
                {sentence}
                {isIdle(rule, guests.values()) ? (
                  <span className="block text-[0.9286em] text-muted">
                    Changes nothing now: whom it is about is not on the list.
                  </span>
                ) : null}
              </span>
              <Badge tone={rule.strength === "must" ? "accent" : "neutral"}>{strengthWords(rule)}</Badge>
              {canEdit ? (
                <>
                  <IconButton size="sm" label={`Change: ${sentence}`} onClick={() => setEditing(rule)}>
                    <Pencil aria-hidden />
                  </IconButton>
                  <IconButton size="sm" label={`Remove: ${sentence}`} onClick={() => remove(rule.id)}>
                    <Trash2 aria-hidden />
                  </IconButton>
                </>
              ) : null}
            </li>
          );
        })}
      </ul>
      {editing ? <RuleDialog rule={editing === "new" ? null : editing} onClose={() => setEditing(null)} /> : null}
    </section>
  );
}
