/** A message as subscribers get it; the names are the SDK's. */
export type RealtimeMessage = {
  channel: string;
  topic: string;
  data: unknown;
  run_id?: string;
  created_at: string;
  kind: "data" | "datastream-start" | "datastream-end" | "chunk";
  stream_id?: string;
};
export type Subscription = { channel: string; topics: string[] };
export type Hub = {
  publish(message: RealtimeMessage): void;
  /** Calls `deliver` for each message of the channel's topics until the returned function is called. */
  subscribe(subscription: Subscription, deliver: (message: RealtimeMessage) => void): () => void;
};

/** Messages go to whoever is connected to this process at that moment; nothing is kept, as with the real service. */
export function createHub(): Hub {
  const listeners = new Set<{ subscription: Subscription; deliver: (message: RealtimeMessage) => void }>();
  return {
    publish(message) {
      for (const { subscription, deliver } of listeners) {
        if (subscription.channel === message.channel && subscription.topics.includes(message.topic)) deliver(message);
      }
    },
    subscribe(subscription, deliver) {
      const listener = { subscription, deliver };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
