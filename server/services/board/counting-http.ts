import type { HttpClient } from "@/server/ports/http-client";

export type RequestCounts = { requests: number; failures: number };

/** The same client, counting what was asked through it and what failed (no answer, 4xx, 5xx). */
export function countingHttp(http: HttpClient): { http: HttpClient; counts: RequestCounts } {
  const counts: RequestCounts = { requests: 0, failures: 0 };
  return {
    counts,
    http: {
      async request(request) {
        counts.requests++;
        try {
          const answer = await http.request(request);
          if (answer.status >= 400) counts.failures++;
          return answer;
        } catch (error) {
          counts.failures++;
          throw error;
        }
      },
    },
  };
}
