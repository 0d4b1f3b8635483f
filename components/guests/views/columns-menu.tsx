"use client";

import { ArrowDown, ArrowUp, Columns3 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { Switch } from "@/components/ui/switch";
import { columnLabels, defaultColumns, moveColumn } from "@/lib/features/guests/views/rules";
import { type GuestColumn, guestColumns } from "@/lib/features/guests/views/types";
import { useLook } from "./look-context";

/** Which columns the table shows, in what order, and how close its rows stand. */
export function ColumnsMenu() {
  const { look, change } = useLook();
  const { columns } = look;
  const others = guestColumns.filter((column) => !columns.includes(column));
  const setColumns = (next: GuestColumn[]) => change({ ...look, columns: next });
  return (
    <Popover
      label="Columns"
      align="end"
      className="max-h-(--radix-popover-content-available-height) w-72 overflow-y-auto"
      trigger={
        <Button className="max-md:hidden" icon={<Columns3 aria-hidden />}>
          Columns
        </Button>
      }
    >
      <div className="grid gap-3">
        <ul aria-label="Columns" className="grid gap-1">
          {[...columns, ...others].map((column) => {
            const at = columns.indexOf(column);
            return (
              <li key={column} className="flex min-h-8 items-center justify-between gap-2">
                <Checkbox
                  checked={at >= 0}
                  onChange={(event) =>
                    setColumns(event.target.checked ? [...columns, column] : columns.filter((one) => one !== column))
                  }
                  label={columnLabels[column]}
                />
                {at >= 0 ? (
                  <span className="flex">
                    <IconButton
                      label={`${columnLabels[column]} further left`}
                      disabled={at === 0}
                      onClick={() => setColumns(moveColumn(columns, column, -1))}
                    >
                      <ArrowUp aria-hidden />
                    </IconButton>
                    <IconButton
                      label={`${columnLabels[column]} further right`}
                      disabled={at === columns.length - 1}
                      onClick={() => setColumns(moveColumn(columns, column, 1))}
                    >
                      <ArrowDown aria-hidden />
                    </IconButton>
                  </span>
                ) : null}
              </li>
            );
          })}
        </ul>
        <div className="flex items-center justify-between gap-3 border-t border-border pt-3">
          <Switch
            label="Rows close together"
            checked={look.isDense}
            onChange={(event) => change({ ...look, isDense: event.target.checked })}
          />
          <Button size="sm" variant="ghost" onClick={() => change({ columns: [...defaultColumns], isDense: false })}>
            As usual
          </Button>
        </div>
      </div>
    </Popover>
  );
}
