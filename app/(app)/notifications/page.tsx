import type { Metadata } from "next";
import { NotificationListContainer } from "@/components/notification/notification-list-container";

export const metadata: Metadata = { title: "Notifications" };

export default function NotificationsPage() {
  return <NotificationListContainer />;
}
