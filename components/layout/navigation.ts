import {
  Bell,
  Briefcase,
  Building2,
  ChartNoAxesColumn,
  FileText,
  type LucideIcon,
  MessageSquareText,
  Settings,
  SquareKanban,
  Stamp,
  Sun,
} from "lucide-react";

export type Place = {
  href: string;
  label: string;
  icon: LucideIcon;
  /** Second key after "g". */
  key: string;
  /** In the phone's bottom bar. */
  isOnPhoneBar: boolean;
};

/** Every place of the product, in the order of a day's work. */
export const PLACES: readonly Place[] = [
  { href: "/today", label: "Today", icon: Sun, key: "t", isOnPhoneBar: true },
  { href: "/jobs", label: "Jobs", icon: Briefcase, key: "j", isOnPhoneBar: true },
  { href: "/boards", label: "Companies", icon: Building2, key: "c", isOnPhoneBar: false },
  { href: "/approvals", label: "Approvals", icon: Stamp, key: "p", isOnPhoneBar: true },
  { href: "/applications", label: "Applications", icon: SquareKanban, key: "a", isOnPhoneBar: true },
  { href: "/resumes", label: "Resumes", icon: FileText, key: "r", isOnPhoneBar: false },
  { href: "/analytics", label: "Analytics", icon: ChartNoAxesColumn, key: "y", isOnPhoneBar: false },
  { href: "/notifications", label: "Notifications", icon: Bell, key: "n", isOnPhoneBar: false },
  { href: "/answers", label: "Answers", icon: MessageSquareText, key: "q", isOnPhoneBar: false },
  { href: "/settings", label: "Settings", icon: Settings, key: "s", isOnPhoneBar: false },
];

export function isCurrentPlace(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`);
}
