import type { Alert } from "@/lib/domain/job/saved-search.schema";

export const ALERT_OPTIONS: { value: Alert; label: string }[] = [
  { value: "daily", label: "Once a day" },
  { value: "at_once", label: "At once" },
  { value: "off", label: "Never" },
];
