import type { ReactNode } from "react";
import { Kept } from "./kept";

/**
 * Makes a page, or a layout around pages, that is read again where one stands: it lists by search, filters or pages, or
 * follows the news. What it shows stays until what was asked for next could be read; see `Kept`. A layout that is read
 * along with such a page is one itself, or its failure would take the page with it.
 */
export function keepShown<Props>(render: (props: Props) => Promise<ReactNode>): (props: Props) => ReactNode {
  return function Shown(props: Props) {
    return <Kept read={render(props)} />;
  };
}
